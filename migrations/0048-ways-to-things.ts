import type { MigrationInterface, QueryRunner } from 'typeorm';
import { germanSearch } from './searchable.js';

/**
 * The way to whatever has a page: what each mail and event is about, and decisions and funding in the search. And the
 * day from which the reports of a working group are counted.
 */
export class WaysToThings1763800000048 implements MigrationInterface {
  name = 'WaysToThings1763800000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VIEW);
    for (const [table, title, more] of SEARCHED) await runner.query(searchable(table, title, more));
    await runner.query(COUNTED_FROM);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/** As in 0042, with the thing in one form: as notices name theirs, or the thing itself. */
const VIEW = `
  drop view delivery;
  create view delivery with (security_invoker = true) as
    select n.id, n.territory_id, n.kind, n.state, n.due_at, n.sent_at, n.attempts, n.last_error as reason, n.person_id,
           n.to_office, coalesce((n.facts ->> 'copy')::boolean, false) as is_copy, n.subject_type, n.subject_id,
           case n.subject_type when 'Invitation' then n.subject_id end as invitation_id,
           null::uuid as meeting_id
      from notification n where n.state not in ('SUPERSEDED', 'COLLECTED', 'KEPT')
    union all
    select o.id, o.territory_id, 'EVENT', case when o.parked_at is null then 'WAITING' else 'PARKED' end, o.appended_at, null,
           o.attempts, case when o.last_error is not null or o.parked_at is not null then 'EVENT_FAILED' end, null,
           false, false, about.type, (o.payload ->> about.key)::uuid, null, (o.payload ->> 'meetingId')::uuid
      from outbox o
      left join lateral (
        select type, key from (values (1, 'Meeting', 'meetingId'), (2, 'Task', 'taskId'), (3, 'ProjectProposal', 'proposalId'),
          (4, 'Project', 'projectId'), (5, 'Deadline', 'deadlineId'), (6, 'Person', 'personId')) named (n, type, key)
         where o.payload ? key order by n limit 1) about on true
     where o.done_at is null
    union all
    select s.key, s.territory_id, 'EVENT', case when s.parked_at is null then 'WAITING' else 'PARKED' end, s.since, null,
           s.attempts, 'EVENT_FAILED', null, false, false,
           case s.kind when 'TASK' then 'Task' when 'INVITATION' then 'Meeting' else 'Deadline' end,
           case when s.kind in ('TASK', 'INVITATION') then s.subject_id
                else (select d.id from deadline d where d.kind = s.kind and d.subject_id = s.subject_id order by d.id limit 1) end,
           null, case s.kind when 'INVITATION' then s.subject_id end
      from deadline_stale s where s.attempts > 0
    union all
    select s.id, s.territory_id, 'EVENT', case when s.parked_at is null then 'WAITING' else 'PARKED' end, s.due_at, null,
           s.attempts, 'EVENT_FAILED', null, false, false, 'Deadline', d.id, null,
           case d.kind when 'INVITATION' then d.subject_id end
      from deadline_step s join deadline d on d.id = s.deadline_id where s.attempts > 0 and s.state = 'WAITING';
  grant select on delivery to kpr_app;`;

/** Table, title, and what else leads to a row: nothing that a reader of the row may not read. */
const SEARCHED = [
  ['decision', 'wording', `coalesce(conditions, '') || ' ' || coalesce(town_reference, '')`],
  ['funding_programme', 'name', `coalesce(short_name, '') || ' ' || funder`],
  ['funding_application', 'title', "''"],
] as const;

const searchable = (table: string, title: string, more: string): string => `
  alter table ${table} add column search_text text collate "C" not null
    generated always as (kpr_search_row(${title}, ${more})) stored;
  ${germanSearch(table, title, more)}`;

const COUNTED_FROM = `
  -- \`next_months\` after this day, and not after \`due_on\`: the 31st comes back after a shorter month.
  alter table working_group_report add column counted_from date;
  update working_group_report set counted_from = due_on where next_months is not null;
  alter table working_group_report add check ((counted_from is null) = (next_months is null));`;
