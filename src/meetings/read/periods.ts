import type { Parameters } from '../../platform/graphql/read/read-model.js';

/** The rules of a kind of body that has adopted none, as far as the period is concerned. */
export type DefaultRules = (kind: 'PREVENTION_COUNCIL' | 'WORKING_GROUP') => object;

const defaultsOf = (rules: DefaultRules, body: string): string => `case ${body}.kind
  when 'WORKING_GROUP' then '${JSON.stringify(rules('WORKING_GROUP'))}'::jsonb
  else '${JSON.stringify(rules('PREVENTION_COUNCIL'))}'::jsonb end`;

/** jsonb: the rules of a convening body; before the invitation those of today, or the defaults of its kind. */
const rulesOf = (
  defaults: DefaultRules,
  convening: string,
  p: Parameters,
): string => `coalesce(${convening}.rules,
  (select pr.parameters from rules_of_procedure pr where pr.body_id = ${convening}.body_id
      and daterange(pr.valid_from, pr.valid_to, '[]') @> (${p.now()} at time zone 'Europe/Berlin')::date),
  (select ${defaultsOf(defaults, 'pb')} from body pb where pb.id = ${convening}.body_id))`;

/**
 * date: the last day on which the invitation of a draft is served in time in every convening body; null when none has a
 * period. The same rule as `lastSendingDay` of the domain, for lists that PostgreSQL orders.
 */
export const lastSendingDayOf =
  (defaults: DefaultRules) =>
  (meeting: string, p: Parameters): string => `(
  select min((${meeting}.starts_at at time zone 'Europe/Berlin')::date - (pd.days + 1))
    from meeting_body pc
   cross join lateral (select ${rulesOf(defaults, 'pc', p)} as rules) pr
   cross join lateral (select case
       when pr.rules ->> 'invitationPeriodDays' is null then null
       when ${meeting}.kind = 'URGENT' or ${meeting}.urgency_reason is not null then coalesce((pr.rules ->> 'urgentPeriodDays')::int, 0)
       else (pr.rules ->> 'invitationPeriodDays')::int end as days) pd
   where pc.meeting_id = ${meeting}.id)`;

/** Whether a convening body can fail for want of members. */
export const needsQuorum = (meeting: string): string =>
  `exists (select 1 from meeting_body pq where pq.meeting_id = ${meeting} and jsonb_typeof(pq.rules -> 'quorum') = 'object')`;
