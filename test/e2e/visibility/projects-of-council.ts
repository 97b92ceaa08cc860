import type { TestApp } from '../../harness/app.js';
import type { Answer, User } from '../meetings/town.js';
import { type Project, SHEET } from '../projects/projects.js';
import { EVERY_PART } from '../proposals/every-part.js';
import { anOrganisation, aProposal, HEAD, seen } from '../proposals/proposals.js';
import { expectDone } from './audiences.js';

interface Users {
  readonly office: User;
  readonly police: User;
  readonly school: User;
}

const PARTS = `budgetLines { id } indicators { id }`;
const seenProject = ({ id, revision }: Answer) => ({ projectId: id, revision });

/** One project of the council that runs, with something of everything, and one that is over. */
export async function projectsOf(
  app: TestApp,
  users: Users,
  { council }: { readonly council: string },
): Promise<void> {
  const { office, police, school } = users;
  const running = await begun(app, users, council, { proposal: 'Ratsidee', title: 'Ratsprojekt' });
  const projectId = running.id;
  const [line, indicator] = [running.budgetLines[0]?.id, running.indicators[0]?.id];
  const receipt = { lineId: line, paidOn: '2026-11-30', payee: 'Firma', purpose: 'Zweck', amount: 100 };
  await expectDone(police.do('recordReceipt', { projectId, ...receipt }));
  const progress = { day: '2026-11-30', words: 'Wort', values: [{ indicatorId: indicator, value: 20 }] };
  const measured = await police.do(
    'recordProgress',
    { projectId, ...progress },
    'indicators { values { id } }',
  );
  const [value] = (measured['indicators'] as { values: { id: string }[] }[]).flatMap(({ values }) => values);
  await expectDone(
    police.do('correctMeasurement', { projectId, measurementId: value?.id, value: 21, reason: 'Grund' }),
  );
  await expectDone(office.do('askForReport', { projectId, personId: school.personId, dueOn: '2026-12-15' }));

  const over = await begun(app, users, council, { proposal: 'Altidee', title: 'Altprojekt' });
  const completed = await office.do('moveProject', { ...seenProject(over), step: 'COMPLETE' });
  await expectDone(office.do('evaluateProject', { ...seenProject(completed), sheet: SHEET }));
}

async function begun(
  app: TestApp,
  { office, police }: Users,
  bodyId: string,
  { proposal, title }: { readonly proposal: string; readonly title: string },
): Promise<Project> {
  const head = { ...HEAD, title: proposal, proposingOrganisationId: await anOrganisation(app) };
  const draft = await aProposal(police, { ...EVERY_PART, head }, { bodyId });
  await expectDone(police.do('submitProposal', seen(draft)));
  await app.database.query(`update proposal set state = 'APPROVED' where id = $1`, [draft.id]);
  const started = await office.do('startProject', { proposalId: draft.id });
  const { startsOn, endsOn } = HEAD;
  const named = await office.do('changeProject', { ...seenProject(started), title, startsOn, endsOn });
  return (await office.do('moveProject', { ...seenProject(named), step: 'BEGIN' }, PARTS)) as Project;
}

/** `plan`: read with the project; `course`: what the town says about it; `books`: of those who run it. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  plan: ['milestone', 'indicator', 'measurement', 'budget_line', 'partner', 'risk', 'evaluation'],
  course: ['step', 'report'],
  books: ['receipt', 'reporter'],
};

export const PROJECT_LABELS = [
  `union all select id, 'project:' || title from project`,
  ...Object.entries(KINDS).flatMap(([kind, tables]) =>
    tables.map(
      (table) =>
        `union all select x.id, '${kind}:' || p.title from project_${table} x join project p on p.id = x.project_id`,
    ),
  ),
].join('\n  ');
