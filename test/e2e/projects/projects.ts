import { type Answer, schwarzenberg, type User } from '../meetings/town.js';
import type { TestAppOptions } from '../../harness/app.js';
import { EVERY_PART } from '../proposals/every-part.js';
import { anOrganisation, aProposal, HEAD, seen as seenProposal } from '../proposals/proposals.js';

export const FIELDS = `title state startsOn endsOn may isMine team planned spent isOverdue
  milestones { id revision title dueOn reachedOn state }
  indicators { id revision name unit baseline target direction latest progress values { id day value via } corrected { day value correctionReason } }
  budgetLines { id revision label planned spent }
  receipts { id payee amount lineId cancelledAt cancelReason }
  partners { id revision name contribution } risks { id revision title countermeasure state }
  reports { words obstacles via by } reporters { id name dueOn answeredAt revokedAt isLate }
  evaluation { goals verdict lessons } steps { step state reason by }`;

/** Schwarzenberg with a proposal of the police that the council has approved. */
export async function withApproved(options: TestAppOptions = {}) {
  const world = await schwarzenberg(options);
  const organisation = await anOrganisation(world.app);
  const approved = (title = HEAD.title): Promise<string> => anApproved(world, organisation, title);
  return { ...world, organisation, approved };
}
export type ProjectWorld = Awaited<ReturnType<typeof withApproved>>;

type Proposing = Pick<ProjectWorld, 'police' | 'app'>;

async function anApproved({ police, app }: Proposing, organisation: string, title: string): Promise<string> {
  const head = { ...HEAD, title, proposingOrganisationId: organisation };
  const draft = await aProposal(police, { ...EVERY_PART, head });
  const submitted = await police.do('submitProposal', seenProposal(draft));
  if (submitted.__typename === 'Refused') throw new Error(`${submitted.code}: ${submitted.message}`);
  // How the council decides is tested with the proposals.
  await app.database.query(`update proposal set state = 'APPROVED' where id = $1`, [draft.id]);
  return draft.id;
}

/** A project as the office sees it; throws when it was refused. */
export async function aProject({ office, approved }: ProjectWorld, title?: string): Promise<Answer> {
  const project = await office.do('startProject', { proposalId: await approved(title) }, FIELDS);
  if (project.__typename === 'Refused') throw new Error(`${project.code}: ${project.message}`);
  return project;
}

export const seen = ({ id, revision }: Answer) => ({ projectId: id, revision });

/** Null when it is hidden from the user. */
export const projectOf = async (user: User, id: string, fields = FIELDS): Promise<Answer | null> =>
  (
    await user.ask<{ project: Answer | null }>(
      `query ($id: ID!) { project(id: $id) { id revision ${fields} } }`,
      { id },
    )
  ).project;

/** As `projectOf`, for who must see it. */
export async function openProject(user: User, id: string): Promise<Project> {
  const project = await projectOf(user, id);
  if (project === null) throw new Error('The project is hidden');
  return project as Project;
}

/** What the tests look into. */
export type Project = Answer & {
  readonly may: string[];
  readonly milestones: Entry[];
  readonly indicators: (Entry & { readonly values: { readonly id: string; readonly value: number }[] })[];
  readonly budgetLines: (Entry & { readonly planned: number; readonly spent: number })[];
  readonly receipts: (Entry & { readonly amount: number })[];
  readonly partners: Entry[];
  readonly risks: Entry[];
  readonly reporters: (Entry & { readonly answeredAt: string | null })[];
  readonly reports: { readonly words: string }[];
};
export interface Entry {
  readonly id: string;
  readonly revision: number;
}
export const entry = ({ id, revision }: Entry) => ({ id, revision });

/** From one state to the next, as often as there are steps. */
export async function moved(office: User, project: Answer, ...steps: string[]): Promise<Project> {
  let now = project;
  for (const step of steps) {
    now = await office.do('moveProject', { ...seen(now), step, reason: 'Weil es so ist' }, FIELDS);
    if (now.__typename === 'Refused') throw new Error(`${now.code}: ${now.message}`);
  }
  return now as Project;
}

export const SHEET = {
  delivery: 'Wie geplant',
  goals: 'Beide Ziele erreicht',
  effect: 'Weniger Schäden',
  lessons: 'Früh mit der Schule reden',
  transfer: 'Eine freie Wand',
  verdict: 'CONTINUE',
};
