import type { Tx } from '../../platform/database/index.js';
import type { PersonId, ProjectId, ReporterId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import type { ProjectState } from '../domain/project-state.js';

/** Who runs it, and has a seat or office in the town today. */
export async function projectTeam(tx: Tx, projectId: ProjectId): Promise<PersonId[]> {
  const rows = await tx.query<{ id: PersonId }>(
    `select m.person_id as id from project_member m
      where m.project_id = $1 and kpr_stands(m.person_id, m.territory_id, $2) order by m.person_id`,
    [projectId, localDayOf(tx.now)],
  );
  return rows.map(({ id }) => id);
}

/** Whom a question asks; null when it was taken back, asked anew or answered, or the project is over. */
export async function askedPerson(
  tx: Tx,
  { reporterId, question }: { readonly reporterId: ReporterId; readonly question: number },
): Promise<PersonId | null> {
  const [row] = await tx.query<{ id: PersonId }>(
    `select r.person_id as id from project_reporter r join project p on p.id = r.project_id
      where r.id = $1 and r.revision = $2 and r.revoked_at is null and r.answered_at is null
        and p.state in ('PLANNED', 'RUNNING', 'PAUSED')`,
    [reporterId, question],
  );
  return row?.id ?? null;
}

/** What a mail about a project says to one of its people. */
export interface ProjectMailFacts {
  readonly title: string;
  readonly state: ProjectState;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Why it came into this state, where a reason was given. */
  readonly reason: string | null;
  /** Until when this person is asked for a report; null: he is not. */
  readonly reportDueOn: Day | null;
  readonly territoryName: string;
  readonly person: { readonly name: string; readonly email: string | null; readonly hasAccount: boolean };
  readonly office: { readonly name: string; readonly email: string | null; readonly phone: string | null };
}

/** null when the project or the person is gone. */
export async function projectMailFacts(
  tx: Tx,
  projectId: ProjectId,
  personId: PersonId,
): Promise<ProjectMailFacts | null> {
  const [facts] = await tx.query<ProjectMailFacts>(
    `select j.title, j.state, j.starts_on::text as "startsOn", j.ends_on::text as "endsOn", g.name as "territoryName",
            (select s.reason from project_step s where s.project_id = j.id order by s.at desc, s.id desc limit 1) as reason,
            (select r.due_on::text from project_reporter r where r.project_id = j.id and r.person_id = p.id) as "reportDueOn",
            json_build_object('name', p.name, 'email', p.contact_email, 'hasAccount', p.account_id is not null) as person,
            json_build_object('name', g.office_name, 'email', g.office_email, 'phone', g.office_phone) as office
       from project j join territory g on g.id = j.territory_id join person p on p.id = $2 and p.territory_id = j.territory_id
      where j.id = $1`,
    [projectId, personId],
  );
  return facts ?? null;
}
