import type { User, World } from '../meetings/town.js';
import { entry, FIELDS, moved, type Project, seen, SHEET } from '../projects/projects.js';
import { EVERY_PART } from '../proposals/every-part.js';
import { anOrganisation, aProposal, HEAD, seen as seenProposal } from '../proposals/proposals.js';

type Variables = Record<string, unknown>;
/** Who proposes, runs and reports; in whichever town. */
type Place = Pick<World, 'app' | 'council' | 'office' | 'town'> & {
  readonly police: User;
  readonly school: Pick<World['school'], 'personId'>;
};
type ProjectInput = (place: Place) => Promise<Variables>;

let made = 0;

/** A proposal of the police that the council has approved. */
async function approved({ app, police, council }: Place): Promise<string> {
  const title = `Idee ${(made += 1)}`;
  const head = { ...HEAD, title, proposingOrganisationId: await anOrganisation(app) };
  const draft = await aProposal(police, { ...EVERY_PART, head }, { bodyId: council });
  await police.do('submitProposal', seenProposal(draft));
  await app.database.query(`update proposal set state = 'APPROVED' where id = $1`, [draft.id]);
  return draft.id;
}

const started = async (world: Place): Promise<Project> =>
  (await world.office.do('startProject', { proposalId: await approved(world) }, FIELDS)) as Project;

const at = <T>(list: readonly T[]): T => {
  const [first] = list;
  if (first === undefined) throw new Error('The list is empty');
  return first;
};

const ofProject =
  (more: (project: Project, world: Place) => Variables | Promise<Variables>): ProjectInput =>
  async (world) => {
    const project = await started(world);
    return { input: { projectId: project.id, ...(await more(project, world)) } };
  };

const DAY = '2026-11-30';

function receiptOf({ budgetLines }: Project): Variables {
  return { lineId: at(budgetLines).id, paidOn: DAY, payee: 'Farbenhaus', purpose: 'Farbe', amount: 1_234 };
}

async function recorded(project: Project, office: User): Promise<string> {
  const input = { projectId: project.id, ...receiptOf(project) };
  return at(((await office.do('recordReceipt', input, FIELDS)) as Project).receipts).id;
}

export const projectInputs: Readonly<Record<string, ProjectInput>> = {
  startProject: async (world) => ({ input: { proposalId: await approved(world) } }),
  changeProject: ofProject((project) => ({
    ...seen(project),
    ...{ title: 'Neuer Titel', summary: 'Text', startsOn: '2027-01-01', endsOn: '2027-12-31' },
  })),
  moveProject: ofProject((project) => ({ ...seen(project), step: 'BEGIN', reason: 'Text' })),
  evaluateProject: ofProject(async (project, { office }) => ({
    ...seen(await moved(office, project, 'BEGIN', 'COMPLETE')),
    sheet: SHEET,
  })),
  saveMilestone: ofProject(({ milestones }) => ({
    seen: entry(at(milestones)),
    ...{ title: 'Auftakt', dueOn: '2027-04-15', reachedOn: DAY },
  })),
  saveIndicator: ofProject(({ indicators }) => ({
    seen: entry(at(indicators)),
    ...{ goal: 'Ziel', name: 'Vorfälle', unit: 'Stück', baseline: 30, target: 10.5, direction: 'FALL' },
    ...{ dueOn: '2027-12-31', source: 'Lagebild' },
  })),
  saveBudgetLine: ofProject(({ budgetLines }) => ({
    seen: entry(at(budgetLines)),
    ...{ kind: 'MATERIAL', label: 'Farbe', planned: 150_000 },
  })),
  savePartner: ofProject(({ partners }) => ({
    seen: entry(at(partners)),
    ...{ name: 'Verein', contribution: 'Raum' },
  })),
  saveRisk: ofProject(({ risks }) => ({
    seen: entry(at(risks)),
    ...{ title: 'Regen', likelihood: 'HIGH', impact: 'LOW', countermeasure: 'Zelt', state: 'OPEN' },
  })),
  removePlanEntry: ofProject(({ milestones }) => ({ part: 'MILESTONE', seen: entry(at(milestones)) })),
  recordProgress: ofProject(({ indicators, milestones }) => ({
    ...{ day: DAY, words: 'Die Wand ist bemalt.', obstacles: 'Kälte' },
    values: [{ indicatorId: at(indicators).id, value: 20.5 }],
    reachedIds: [at(milestones).id],
  })),
  correctMeasurement: ofProject(async ({ id, indicators }, { office }) => {
    const values = [{ indicatorId: at(indicators).id, value: 20 }];
    const measured = await office.do('recordProgress', { projectId: id, day: DAY, values }, FIELDS);
    const measurementId = at(at((measured as Project).indicators).values).id;
    return { measurementId, value: 21.5, reason: 'Komma vergessen' };
  }),
  recordReceipt: ofProject(receiptOf),
  correctReceipt: ofProject(async (project, { office }) => ({
    ...receiptOf(project),
    ...{ receiptId: await recorded(project, office), reason: 'Zahlendreher', amount: 1_243 },
  })),
  cancelReceipt: ofProject(async (project, { office }) => ({
    ...{ receiptId: await recorded(project, office), reason: 'Doppelt' },
  })),
  askForReport: ofProject((_, { school }) => ({ personId: school.personId, dueOn: '2026-12-15' })),
  endReportLink: ofProject(async ({ id }, { office, school }) => {
    const question = { projectId: id, personId: school.personId, dueOn: '2026-12-15' };
    const asked = await office.do('askForReport', question, FIELDS);
    return { reporterId: at((asked as Project).reporters).id };
  }),
};

/** Projects with something of everything that mutations name. */
export async function someProject(place: Place): Promise<void> {
  for (const name of ['correctMeasurement', 'cancelReceipt', 'endReportLink'])
    await projectInputs[name]?.(place);
}

export const projectQueries: Readonly<Record<string, ProjectInput>> = {
  project: async (world) => ({ id: (await started(world)).id }),
  proposalsToStart: async () => ({}),
  projects: async (world) => ({
    filter: {
      ...{ whose: 'ALL', states: ['PLANNED'], year: 2027, territoryId: world.town.id, text: 'Idee' },
      proposalId: await approved(world),
    },
    first: 5,
  }),
};
