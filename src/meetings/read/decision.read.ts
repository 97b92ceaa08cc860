import { many, nameOfOffice, readModel, within } from '../../platform/graphql/index.js';
import type { Parameters, ReadModel } from '../../platform/graphql/read/read-model.js';

/** A decision is for whom its item is. */
const ofVisibleItem = (item: string, p: Parameters): string =>
  `exists (select 1 from agenda_item di where di.id = ${item} and ${p.visible('AgendaItem', 'di')})`;

/** The council is for it. */
const isFavoured = (t: string): string => `${t}.outcome in ('APPROVED', 'APPROVED_WITH_CONDITIONS')`;

const CONTENT = {
  id: 'id',
  kind: 'kind',
  outcome: 'outcome',
  wording: 'wording',
  conditions: 'conditions',
  needsTownMoney: 'needs_town_money',
  version: 'version',
  correctionReason: 'correction_reason',
  recordedAt: 'recorded_at',
};

const EXPRESSIONS: NonNullable<ReadModel['expressions']> = {
  votes: (t) => `
    case when ${t}.yes_votes is not null then
      json_build_object('yes', ${t}.yes_votes, 'no', ${t}.no_votes, 'abstentions', ${t}.abstentions) end`,
  townDecision: (t) => `
    case when ${t}.town_authority is not null then
      json_build_object('authority', ${t}.town_authority, 'granted', ${t}.town_granted,
        'decidedOn', ${t}.town_decided_on, 'reference', ${t}.town_reference) end`,
  recordedBy: (t, p) => nameOfOffice(t, 'recorded_by', p),
};

/** As `Decision.isApproved` and `Decision.awaitsTown` of the domain. */
const STANDING: NonNullable<ReadModel['expressions']> = {
  isApproved: (t) =>
    `(${isFavoured(t)} and (not ${t}.needs_town_money or coalesce(${t}.town_granted, false)))`,
  awaitsTown: (t) => `(${isFavoured(t)} and ${t}.needs_town_money and ${t}.town_granted is null)`,
};

/** Of which meeting, and when. */
const SEARCH: NonNullable<ReadModel['search']> = {
  kind: 'DECISION',
  position: 10,
  title: 'wording',
  subtitle: (t) => `
      (select 'Beschluss, Sitzung am ' || kpr_german_day(sm.starts_at, sm.zone)
         from meeting sm where sm.id = ${t}.meeting_id)`,
  distance: (t, p) => `abs(extract(epoch from ${t}.recorded_at - ${p.now()}))`,
  meetingId: (t) => `${t}.meeting_id`,
};

export const decisionRead = readModel({
  type: 'Decision',
  audience: within('AgendaItem', 'agenda_item_id'),
  seenBy: 'Who sees the item at which it was recorded.',
  table: 'decision',
  columns: { ...CONTENT, revision: 'revision' },
  expressions: { ...EXPRESSIONS, ...STANDING },
  relations: {
    earlier: many(
      { EarlierDecision: (decision, earlier) => `${earlier}.decision_id = ${decision}.id` },
      { orderBy: [{ by: 'version' }] },
    ),
  },
  search: SEARCH,
  visibleTo: (t, p) => ofVisibleItem(`${t}.agenda_item_id`, p),
});

export const earlierDecisionRead = readModel({
  type: 'EarlierDecision',
  audience: within('Decision', 'decision_id'),
  seenBy: 'Who sees the item at which it was recorded.',
  table: 'earlier_decision',
  columns: CONTENT,
  expressions: EXPRESSIONS,
  visibleTo: (t, p) =>
    `exists (select 1 from decision de where de.id = ${t}.decision_id and ${p.visible('Decision', 'de')})`,
});
