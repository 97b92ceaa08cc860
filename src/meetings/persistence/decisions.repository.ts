import type { Tx } from '../../platform/database/index.js';
import { changedMeanwhile } from '../../shared/domain-error.js';
import type { AgendaItemId, BodyId, DecisionId, MeetingId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { Decision } from '../domain/decision.js';
import type { Paper } from '../domain/paper.js';
import { decisionSchema } from './decision.schema.js';

/** An item as far as its decision needs it. */
export interface ItemToDecide {
  readonly meetingId: MeetingId;
  readonly paper: Paper | null;
  readonly decisionId: DecisionId | null;
}

/** Null when there is no such item in the territories of the transaction. */
export async function itemToDecide(tx: Tx, id: AgendaItemId): Promise<ItemToDecide | null> {
  const [item] = await tx.query<ItemToDecide>(
    `select i.meeting_id as "meetingId", d.id as "decisionId",
            case when i.paper_id is not null then json_build_object('type', i.paper_type, 'id', i.paper_id) end as paper
       from agenda_item i left join decision d on d.agenda_item_id = i.id where i.id = $1`,
    [id],
  );
  return item ?? null;
}

/** The decision; nobody else changes it until the transaction ends. */
export async function lockDecision(tx: Tx, id: DecisionId): Promise<Decision | null> {
  await tx.query('select 1 from decision where id = $1 for no key update', [id]);
  return (await tx.manager.find(decisionSchema, { where: { id } }))[0] ?? null;
}

export const insertDecision = async (tx: Tx, decision: Decision): Promise<void> => {
  await tx.manager.save(decisionSchema, decision);
};

const CONTENT = `kind, outcome, wording, yes_votes, no_votes, abstentions, conditions, needs_town_money, town_authority,
  town_granted, town_decided_on, town_reference, version, correction_reason, recorded_at, recorded_by`;

/** Stores a new version and keeps the one before. Error: CHANGED_MEANWHILE. */
export async function storeDecision(tx: Tx, decision: Decision): Promise<void> {
  await tx.query(
    `insert into earlier_decision (id, territory_id, decision_id, ${CONTENT})
     select uuidv7(), territory_id, id, ${CONTENT} from decision where id = $1`,
    [decision.id],
  );
  const rows = await tx.query(
    'update decision set revision = revision + 1 where id = $1 and revision = $2 returning revision',
    [decision.id, decision.revision],
  );
  if (rows.length === 0) throw changedMeanwhile();
  await tx.manager.save(decisionSchema, decision);
}

/** Seats of the body with a vote on that day. */
export async function votingSeatsOf(tx: Tx, bodyId: BodyId, day: Day): Promise<number> {
  const [row] = await tx.query<{ seats: number }>(
    `select count(*)::int as seats from seat s
      where s.body_id = $1 and s.voting_right and s.valid_from <= $2 and (s.valid_to is null or s.valid_to >= $2)`,
    [bodyId, day],
  );
  return row?.seats ?? 0;
}

/** The item at which the paper is to be decided: not decided yet, and of a meeting that is not called off. */
export async function openItemOfPaper(tx: Tx, { type, id }: Paper): Promise<AgendaItemId | null> {
  const [row] = await tx.query<{ id: AgendaItemId }>(
    `select i.id from agenda_item i join meeting m on m.id = i.meeting_id
      where i.paper_type = $1 and i.paper_id = $2 and m.state <> 'CANCELLED'
        and not exists (select 1 from decision d where d.agenda_item_id = i.id) limit 1`,
    [type, id],
  );
  return row?.id ?? null;
}
