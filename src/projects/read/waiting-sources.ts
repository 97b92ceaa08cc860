import type { Parameters } from '../../platform/graphql/read/index.js';
import type { WaitingSource } from '../../waiting/index.js';
import { awaitsItsProject } from './awaits-its-project.js';
import { ofOffice } from './visibility.js';

/** So many days after its end a project is evaluated, before what was learnt is forgotten. Our own rule. */
const EVALUATION_DAYS = 60;

const persons = (p: Parameters): string => `any (${p.actor('persons', 'uuid[]')})`;

/** Rows of the office's towns, or of bodies that it coordinates alone. */
const managed =
  (table: string, condition: (t: string) => string) =>
  (p: Parameters): string => `
    select wp.id from ${table} wp where wp.territory_id = any (${p.actor('coordinatorOf', 'uuid[]')}) and ${condition('wp')}
    union all
    select wp.id from ${table} wp where wp.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')}) and ${condition('wp')}`;

const ofBodyOrTown = (t: string, p: Parameters): string => `coalesce(
  (select wb.name from body wb where wb.id = ${t}.body_id and ${p.visible('Body', 'wb')}),
  (select wg.name from territory wg where wg.id = ${t}.territory_id))`;

const OF_OFFICE = {
  stake: 'PROMISE',
  place: ofBodyOrTown,
  reason: () => `'Weil Sie die Koordinierungsstelle sind.'`,
  at: () => 'null::timestamptz',
} as const;

const ofProject = (t: string, column: string): string =>
  `(select wp.${column} from project wp where wp.id = ${t}.project_id)`;

const startProject: WaitingSource = {
  ...OF_OFFICE,
  kind: 'START_PROJECT',
  thing: 'ProjectProposal',
  table: 'proposal',
  among: managed('proposal', (t) => `${t}.state in ('APPROVED', 'APPROVED_WITH_CONDITIONS')`),
  waits: (t, p) => `(${awaitsItsProject(t)} and ${ofOffice(t, p)})`,
  due: (t) => `${t}.starts_on`,
  demand: () => `'Projekt anlegen'`,
  title: (t) => `${t}.title`,
  consequence: () => `'Bis dahin wird der Beschluss nicht umgesetzt.'`,
  path: () => `'/projekte'`,
  action: 'Zu den Projekten',
};

const evaluateProject: WaitingSource = {
  ...OF_OFFICE,
  kind: 'EVALUATE_PROJECT',
  thing: 'Project',
  table: 'project',
  among: managed('project', (t) => `${t}.state = 'COMPLETED'`),
  waits: ofOffice,
  due: (t) => `((${t}.moved_at at time zone 'Europe/Berlin')::date + ${EVALUATION_DAYS})`,
  demand: () => `'Projekt auswerten'`,
  title: (t) => `${t}.title`,
  consequence: () => `'Was gelernt wurde, geht sonst verloren.'`,
  path: (t) => `'/projekte/' || ${t}.id`,
  action: 'Projekt öffnen',
};

const writeReport: WaitingSource = {
  kind: 'WRITE_PROJECT_REPORT',
  stake: 'PROMISE',
  thing: 'ProjectReporter',
  table: 'project_reporter',
  among: (p) => `
    select wr.id from project_reporter wr
     where wr.person_id = ${persons(p)} and wr.answered_at is null and wr.revoked_at is null`,
  waits: (t, p) =>
    `(${t}.person_id = ${persons(p)} and ${ofProject(t, 'state')} in ('PLANNED', 'RUNNING', 'PAUSED'))`,
  due: (t) => `${t}.due_on`,
  demand: () => `'Zwischenbericht schreiben'`,
  title: (t) => ofProject(t, 'title'),
  place: (t) => `(select wg.name from territory wg where wg.id = ${t}.territory_id)`,
  reason: () => `'Weil Sie um einen Bericht gebeten wurden.'`,
  consequence: () => `'Danach erfährt die Koordinierungsstelle, dass er fehlt.'`,
  at: () => 'null::timestamptz',
  path: (t) => `'/projekte/' || ${t}.project_id`,
  action: 'Bericht schreiben',
};

/** What waits for people in projects. */
export const projectWaitingSources: readonly WaitingSource[] = [startProject, evaluateProject, writeReport];
