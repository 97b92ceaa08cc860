import type { Tx } from '../../platform/database/index.js';
import type {
  PersonId,
  ProposalCommentId,
  ProposalId,
  ProposalReviewId,
  ProposalStepId,
} from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { talkersOf } from './comments.repository.js';
import type { ProposalAct } from '../domain/proposal-state.js';

/** Who is told of the steps of a proposal: its authors, who began it and its contact, who have a seat or office today. */
export async function proposalPeople(tx: Tx, id: ProposalId): Promise<PersonId[]> {
  const rows = await tx.query<{ id: PersonId }>(
    `select n.id from proposal t join person n on n.territory_id = t.territory_id
        and (n.id in (t.created_by, t.contact_person_id)
             or n.id in (select a.person_id from proposal_author a where a.proposal_id = t.id))
      where t.id = $1 and kpr_stands(n.id, t.territory_id, $2) order by n.id`,
    [id, localDayOf(tx.now)],
  );
  return rows.map((row) => row.id);
}

/** Who is told of a comment: the people of the proposal, and who takes part in the same talk. */
export async function peopleOfTalk(
  tx: Tx,
  { proposalId, commentId }: { readonly proposalId: ProposalId; readonly commentId: ProposalCommentId },
): Promise<PersonId[]> {
  const talkers = await talkersOf(tx, commentId, localDayOf(tx.now));
  return [...new Set([...(await proposalPeople(tx, proposalId)), ...talkers])].sort();
}

/** Who is asked for a review; null when it is gone. */
export async function reviewerOf(tx: Tx, id: ProposalReviewId): Promise<PersonId | null> {
  const [row] = await tx.query<{ id: PersonId }>(
    'select reviewer_id as id from proposal_review where id = $1',
    [id],
  );
  return row?.id ?? null;
}

/** What a mail about a proposal says to one of its people: of a step, of a review that he is asked for, or of writing it. */
export interface ProposalMailFacts {
  readonly title: string;
  /** Null for everything but a step. */
  readonly act: ProposalAct | 'BEGIN' | null;
  readonly dueOn: Day | null;
  /** The review is still asked for. */
  readonly isOpen: boolean;
  /** He writes it still. */
  readonly isAuthor: boolean;
  readonly bodyName: string | null;
  readonly territoryName: string;
  readonly person: { readonly name: string; readonly email: string | null; readonly hasAccount: boolean };
  readonly office: { readonly name: string; readonly email: string | null; readonly phone: string | null };
}

export interface AboutProposal {
  readonly proposalId: ProposalId;
  readonly stepId: ProposalStepId | null;
  readonly reviewId: ProposalReviewId | null;
  readonly personId: PersonId;
}

/** Null when the proposal or the person is gone. */
export async function proposalMailFacts(tx: Tx, about: AboutProposal): Promise<ProposalMailFacts | null> {
  const [facts] = await tx.query<ProposalMailFacts>(
    `select t.title, s.act, r.due_on::text as "dueOn",
            coalesce(r.state = 'OPEN' and t.state = 'IN_REVIEW' and r.version = t.version, false) as "isOpen",
            exists (select 1 from proposal_author a where a.proposal_id = t.id and a.person_id = p.id) as "isAuthor",
            (select b.name from body b where b.id = t.body_id) as "bodyName", g.name as "territoryName",
            json_build_object('name', p.name, 'email', p.contact_email, 'hasAccount', p.account_id is not null) as person,
            json_build_object('name', g.office_name, 'email', g.office_email, 'phone', g.office_phone) as office
       from proposal t join territory g on g.id = t.territory_id join person p on p.id = $2 and p.territory_id = t.territory_id
       left join proposal_step s on s.id = $3 and s.proposal_id = t.id
       left join proposal_review r on r.id = $4 and r.proposal_id = t.id and r.reviewer_id = p.id
      where t.id = $1`,
    [about.proposalId, about.personId, about.stepId, about.reviewId],
  );
  return facts ?? null;
}
