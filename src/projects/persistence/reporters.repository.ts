import type { Tx } from '../../platform/database/index.js';
import { newId, type PersonId, type ProjectId, type ReporterId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { Project } from '../domain/project.js';

type Owner = Pick<Project, 'id' | 'territoryId'>;

/** Asks somebody for a report until a day, again or for the first time. */
export async function askReporter(
  tx: Tx,
  owner: Owner,
  { personId, dueOn }: { readonly personId: PersonId; readonly dueOn: Day },
): Promise<{ id: ReporterId; question: number }> {
  const [row] = await tx.query<{ id: ReporterId; question: number }>(
    `insert into project_reporter as r (id, territory_id, project_id, person_id, due_on, asked_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (project_id, person_id) do update
        set due_on = $5, asked_at = $6, answered_at = null, revoked_at = null, revision = r.revision + 1
     returning id, revision as question`,
    [newId(), owner.territoryId, owner.id, personId, dueOn, tx.now],
  );
  if (row === undefined) throw new Error('The reporter was not stored');
  return row;
}

/** He is asked no more; false when nobody of this id is. */
export async function revokeReporter(tx: Tx, owner: Owner, id: ReporterId): Promise<boolean> {
  const rows = await tx.query(
    'update project_reporter set revoked_at = coalesce(revoked_at, $3) where id = $1 and project_id = $2 returning 1',
    [id, owner.id, tx.now],
  );
  return rows.length === 1;
}

/** Whose question it was has answered it. */
export async function markAnswered(tx: Tx, owner: Owner, personId: PersonId): Promise<void> {
  await tx.query(
    'update project_reporter set answered_at = $3 where project_id = $1 and person_id = $2 and revoked_at is null',
    [owner.id, personId, tx.now],
  );
}

/** Ids of all who were ever asked about the project: their links end with it. */
export async function reportersOf(tx: Tx, projectId: ProjectId): Promise<ReporterId[]> {
  const rows = await tx.query<{ id: ReporterId }>('select id from project_reporter where project_id = $1', [
    projectId,
  ]);
  return rows.map(({ id }) => id);
}

/** What the page behind a personal link shows: no money, no risks, no reports of others. */
export interface ReportLinkFacts {
  readonly projectId: ProjectId;
  readonly title: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly dueOn: Day;
  readonly answered: boolean;
  readonly indicators: readonly { readonly id: string; readonly name: string; readonly unit: string }[];
  readonly office: { readonly name: string; readonly email: string | null; readonly phone: string | null };
}

/** null when he is asked no more, or the project is over. */
export async function reportLinkFacts(tx: Tx, id: ReporterId): Promise<ReportLinkFacts | null> {
  const [facts] = await tx.query<ReportLinkFacts>(
    `select p.id as "projectId", p.title, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", r.due_on::text as "dueOn",
            r.answered_at is not null as answered,
            coalesce((select json_agg(json_build_object('id', i.id, 'name', i.name, 'unit', i.unit) order by i.name, i.id)
                        from project_indicator i where i.project_id = p.id), '[]') as indicators,
            json_build_object('name', g.office_name, 'email', g.office_email, 'phone', g.office_phone) as office
       from project_reporter r join project p on p.id = r.project_id join territory g on g.id = p.territory_id
      where r.id = $1 and r.revoked_at is null and p.state in ('PLANNED', 'RUNNING', 'PAUSED')`,
    [id],
  );
  return facts ?? null;
}
