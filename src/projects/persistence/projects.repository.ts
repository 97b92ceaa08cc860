import { brokenConstraint, type Tx } from '../../platform/database/index.js';
import type { Audience } from '../../shared/audience.js';
import { changedMeanwhile, DomainError } from '../../shared/domain-error.js';
import {
  newId,
  type OrganisationId,
  type PersonId,
  type ProjectId,
  type TerritoryId,
} from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { Project } from '../domain/project.js';
import type { ProjectState, ProjectStep } from '../domain/project-state.js';

/** Nobody else moves it or records anything in it until the transaction ends; null when it does not exist. */
export async function lockProject(tx: Tx, id: ProjectId): Promise<Project | null> {
  const [project] = await tx.query<Project>(
    `select p.id, p.territory_id as "territoryId", p.body_id as "bodyId", p.proposal_id as "proposalId", p.state, p.revision,
            p.starts_on::text as "startsOn", p.ends_on::text as "endsOn",
            array(select m.person_id from project_member m where m.project_id = p.id) as "memberIds",
            array(select r.person_id from project_reporter r where r.project_id = p.id and r.revoked_at is null) as "reporterIds"
       from project p where p.id = $1 for no key update of p`,
    [id],
  );
  return project ?? null;
}

/** A project as it begins. */
export interface ProjectToStore extends Omit<Project, 'revision' | 'reporterIds'> {
  readonly title: string;
  readonly summary: string | null;
  readonly implementingOrganisationId: OrganisationId | null;
  readonly audience: readonly Audience[];
}

/** Of one proposal comes one project. Error: PROJECT_STARTED_ALREADY. */
export async function insertProject(tx: Tx, project: ProjectToStore): Promise<void> {
  try {
    await tx.query(
      `insert into project (id, territory_id, body_id, proposal_id, title, summary, starts_on, ends_on,
                            implementing_organisation_id, audience, state, moved_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
      [
        ...[
          project.id,
          project.territoryId,
          project.bodyId,
          project.proposalId,
          project.title,
          project.summary,
        ],
        ...[project.startsOn, project.endsOn, project.implementingOrganisationId, project.audience],
        ...[project.state, tx.now],
      ],
    );
  } catch (error) {
    if (brokenConstraint(error) === 'project_of_proposal') throw new DomainError('PROJECT_STARTED_ALREADY');
    throw error;
  }
  await tx.query(
    `insert into project_member (project_id, person_id, territory_id) select $1, m.id, $3 from unnest($2::uuid[]) m (id)`,
    [project.id, project.memberIds, project.territoryId],
  );
}

/** What the office changes of its head. */
export interface ProjectHead {
  readonly title: string;
  readonly summary: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Error: CHANGED_MEANWHILE. */
export async function storeHead(tx: Tx, project: Project, head: ProjectHead): Promise<void> {
  await raised(
    tx,
    `update project set title = $3, summary = $4, starts_on = $5, ends_on = $6, revision = revision + 1
      where id = $1 and revision = $2 returning 1`,
    [project.id, project.revision, head.title, head.summary, head.startsOn, head.endsOn],
  );
}

/** Error: CHANGED_MEANWHILE. */
export async function storeState(tx: Tx, project: Project, state: ProjectState): Promise<void> {
  await raised(
    tx,
    `update project set state = $3, moved_at = $4, revision = revision + 1 where id = $1 and revision = $2 returning 1`,
    [project.id, project.revision, state, tx.now],
  );
}

async function raised(tx: Tx, sql: string, values: readonly unknown[]): Promise<void> {
  const rows = await tx.query(sql, values);
  if (rows.length === 0) throw changedMeanwhile();
}

interface StepToStore {
  readonly step: ProjectStep | 'START';
  readonly state: ProjectState;
  readonly reason: string | null;
  /** null: an office without a person in the town. */
  readonly personId: PersonId | null;
}

export async function appendStep(
  tx: Tx,
  { id, territoryId }: Pick<Project, 'id' | 'territoryId'>,
  { step, state, reason, personId }: StepToStore,
): Promise<void> {
  await tx.query(
    `insert into project_step (id, territory_id, project_id, at, step, state, reason, person_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [newId(), territoryId, id, tx.now, step, state, reason, personId, tx.actor.accountId],
  );
}

/** The acting person's identities in a territory. */
export async function ownPersonsIn(tx: Tx, territoryId: TerritoryId): Promise<PersonId[]> {
  const rows = await tx.query<{ id: PersonId }>(
    'select id from person where id = any ($1) and territory_id = $2 order by id',
    [tx.actor.persons, territoryId],
  );
  return rows.map(({ id }) => id);
}

export async function isPersonOf(tx: Tx, personId: PersonId, territoryId: TerritoryId): Promise<boolean> {
  const rows = await tx.query('select 1 from person where id = $1 and territory_id = $2', [
    personId,
    territoryId,
  ]);
  return rows.length === 1;
}
