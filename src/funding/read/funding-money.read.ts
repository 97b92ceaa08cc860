import { fixed, one, readModel } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';

/** What was granted, and what the towns and others add: that stands once for a proposal and year, however many programmes pay. */
const granted = (p: Parameters): string => `
  select ga.territory_id, ga.proposal_id, ga.year::int as year, gn.amount_cents as granted, gn.drawn_cents as drawn, 0 as spent,
         case when row_number() over (partition by ga.proposal_id, ga.year order by ga.created_at desc, ga.id) = 1
              then gv.own_cents + gv.in_kind_cents else 0 end as own_share
    from funding_application ga
    join grant_notice gn on gn.application_id = ga.id
    join funding_application_version gv on gv.application_id = ga.id and gv.number = ga.version
   where ${p.visible('FundingApplication', 'ga')}`;

/** What was spent in a year: the receipts of the projects that the reader sees. */
const spent = (p: Parameters): string => `
  select sp.territory_id, sp.proposal_id, extract(year from sr.paid_on)::int, 0, 0, sr.amount_cents, 0
    from project sp join project_receipt sr on sr.project_id = sp.id and sr.cancelled_at is null
   where ${p.visible('Project', 'sp')}`;

const SUMS = `sum(m.granted)::bigint as granted, sum(m.drawn)::bigint as drawn, sum(m.spent)::bigint as spent,
  sum(m.own_share)::bigint as own_share`;
const GROUPED = `grouping(m.year) = 0 as by_year, grouping(m.territory_id) = 0 as by_town`;

/**
 * Sums by every choice of year, town and field of action. A project with several fields counts in each of them, so sums
 * over all fields are reckoned without them; one without a field, or whose proposal is hidden, counts in the field null.
 */
const sums = (p: Parameters): string => `(
  with m as (${granted(p)} union all ${spent(p)})
  select md5(concat_ws('/', s.year, s.territory_id, s.by_field, s.field_id))::uuid as id, s.*
    from (
      select m.year, m.territory_id, null::uuid as field_id, ${GROUPED}, false as by_field, ${SUMS}
        from m group by cube (m.year, m.territory_id)
      union all
      select m.year, m.territory_id, mf.field_id, ${GROUPED}, true, ${SUMS}
        from m
        left join lateral (
          select unnest(mp.field_ids) as field_id from proposal mp
           where mp.id = m.proposal_id and ${p.visible('ProjectProposal', 'mp')}) mf on true
       group by mf.field_id, cube (m.year, m.territory_id)) s
   where s.granted > 0 or s.spent > 0)`;

/** Money of applications and projects, summed for this reader over what he sees. */
export const fundingMoneyRead = readModel({
  type: 'FundingMoney',
  audience: fixed('council'),
  seenBy: 'Everyone, summed over the applications and projects that he sees.',
  table: sums,
  columns: { year: 'year', granted: 'granted', drawn: 'drawn', spent: 'spent', ownShare: 'own_share' },
  expressions: {
    // For the sheet.
    townId: (t) => `${t}.territory_id`,
    townName: (t) => `(select mt.name from territory mt where mt.id = ${t}.territory_id)`,
    fieldName: (t) => `(select mf.name from field_of_action mf where mf.id = ${t}.field_id)`,
    isOfField: (t) => `${t}.by_field`,
  },
  relations: {
    territory: one({ Territory: (t, town) => `${town}.id = ${t}.territory_id` }),
    field: one({ FieldOfAction: (t, field) => `${field}.id = ${t}.field_id` }),
  },
  visibleTo: () => 'true',
});
