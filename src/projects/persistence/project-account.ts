import type { Tx } from '../../platform/database/index.js';
import type { ProposalId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { ProjectAccount } from '../domain/project-account.js';

const ACCOUNT = `
  select
    (select coalesce(json_agg(json_build_object('kind', s.kind, 'label', s.label, 'amount', s.amount) order by s.position, s.id), '[]')
       from (select l.id, l.kind, l.label, l.position, sum(r.amount_cents)::bigint as amount
               from project_budget_line l join project_receipt r on r.line_id = l.id
              where l.project_id = p.id and r.cancelled_at is null and r.paid_on between $2 and $3 group by l.id) s) as spent,
    (select coalesce(json_agg(json_build_object('on', (r.at at time zone 'Europe/Berlin')::date, 'words', r.words, 'obstacles', r.obstacles) order by r.at, r.id), '[]')
       from project_report r
      where r.project_id = p.id and (r.at at time zone 'Europe/Berlin')::date >= $2) as reports,
    (select coalesce(json_agg(json_build_object('title', m.title, 'on', m.reached_on) order by m.reached_on, m.id), '[]')
       from project_milestone m where m.project_id = p.id and m.reached_on between $2 and $3) as reached,
    (select coalesce(json_agg(m.title order by m.due_on, m.id), '[]')
       from project_milestone m where m.project_id = p.id and m.reached_on is null and m.due_on between $2 and $3) as missed,
    (select coalesce(json_agg(json_build_object('name', i.name, 'unit', i.unit, 'baseline', i.baseline::float8, 'target', i.target::float8,
              'latest', (select v.value::float8 from project_measurement v
                          where v.indicator_id = i.id and v.replaced_at is null order by v.day desc limit 1)) order by i.id), '[]')
       from project_indicator i where i.project_id = p.id) as indicators,
    (select json_build_object('delivery', e.delivery, 'goals', e.goals, 'effect', e.effect)
       from project_evaluation e where e.project_id = p.id) as evaluation
    from project p where p.proposal_id = $1`;

/** The account of the project that came of a proposal; null: there is none. Reports count also when written after the time. */
export async function projectAccount(
  tx: Tx,
  proposalId: ProposalId,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<ProjectAccount | null> {
  const [account] = await tx.query<ProjectAccount>(ACCOUNT, [proposalId, from, to]);
  return account ?? null;
}
