import { fixed, many, readModel, within } from '../../platform/graphql/index.js';
import type { Parameters, ReadModel } from '../../platform/graphql/read/index.js';
import type { DeadlineThing } from './deadline-thing.js';

/** Today in Berlin. */
const today = (p: Parameters): string => `(${p.now()} at time zone 'Europe/Berlin')::date`;

/** Its last day has passed, and what was to be done is not done. */
export const isOverdue = (t: string, p: Parameters): string =>
  `(${t}.is_open and ${t}.last_day < ${today(p)})`;

/** SQL for each kind of thing over its row `dt`; null for kinds that nobody declares any more. */
const byKind =
  (things: readonly DeadlineThing[], sql: (thing: DeadlineThing) => string, otherwise = 'null::text') =>
  (t: string): string =>
    things.length === 0
      ? otherwise
      : `case ${t}.kind ${things.map((thing) => `when '${thing.kind}' then ${sql(thing)}`).join(' ')} else ${otherwise} end`;

/** SQL over the row `dt` of the thing to which the deadline `t` belongs. */
const ofThing = (things: readonly DeadlineThing[], sql: (thing: DeadlineThing) => string) => (t: string) =>
  byKind(things, (thing) => `(select ${sql(thing)} from ${thing.table} dt where dt.id = ${t}.subject_id)`)(t);

const COLUMNS = {
  id: 'id',
  kind: 'kind',
  dueOn: 'due_on',
  lastDay: 'last_day',
  isOpen: 'is_open',
  facts: 'facts',
};

/** What the rule itself says, from the stored facts. */
const EXPLAINED = Object.fromEntries(
  ['rule', 'ruleSource', 'calculation', 'consequence'].map((field) => [field, ['kind', 'facts']]),
);

const MOST_STEPS = 50;

const RELATIONS = {
  escalation: many(
    { DeadlineStep: (t, step) => `${step}.deadline_id = ${t}.id and ${step}.state <> 'CANCELLED'` },
    { orderBy: [{ by: 'due_at' }], limit: MOST_STEPS },
  ),
};

/** Deadlines of every kind: seen by who sees the thing, as far as its module lets them. */
const deadlineRead = (things: readonly DeadlineThing[]): ReadModel =>
  readModel({
    type: 'Deadline',
    audience: fixed('council'),
    seenBy:
      'Who sees the thing: of a meeting who takes part in it, of a working group who reads its mandate.',
    table: 'deadline',
    columns: COLUMNS,
    expressions: {
      kindName: byKind(things, ({ name }) => `'${name}'`),
      title: ofThing(things, ({ title }) => title('dt')),
      path: ofThing(things, ({ path }) => path('dt')),
      isOverdue,
      bodyName: (t, p) =>
        `(select db.name from body db where db.id = ${t}.body_id and ${p.visible('Body', 'db')})`,
      territoryName: (t) => `(select dg.name from territory dg where dg.id = ${t}.territory_id)`,
    },
    relations: RELATIONS,
    requires: EXPLAINED,
    visibleTo: (t, p) =>
      byKind(
        things,
        ({ thing, table, seenBy }) =>
          `exists (select 1 from ${table} dt where dt.id = ${t}.subject_id and ${p.visible(thing, 'dt')}
             and ${seenBy?.('dt', p) ?? 'true'})`,
        'false',
      )(t),
  });

/** Notices about a deadline lead to its thing. */
export const deadlineNoticeSubject = (things: readonly DeadlineThing[]) => ({
  type: 'Deadline',
  thing: 'Deadline',
  table: 'deadline',
  idOf: (deadline: string): string => deadline,
  title: ofThing(things, ({ title }) => title('dt')),
  path: ofThing(things, ({ path }) => path('dt')),
  /** Open, and of the same day. */
  holds: (deadline: string, notice: string): string =>
    `${deadline}.is_open and ${deadline}.schedule = ${notice}.subject_revision`,
});

const deadlineStepRead = readModel({
  type: 'DeadlineStep',
  audience: within('Deadline', 'deadline_id'),
  seenBy: 'Who sees the deadline.',
  table: 'deadline_step',
  columns: {
    id: 'id',
    told: 'told',
    missed: 'missed',
    dueAt: 'due_at',
    takenAt: 'taken_at',
    reached: 'reached',
  },
  visibleTo: (t, p) =>
    `exists (select 1 from deadline vd where vd.id = ${t}.deadline_id and ${p.visible('Deadline', 'vd')})`,
});

/** What the read side of the application registers for this module. */
export const deadlineReadModels = (things: readonly DeadlineThing[]): ReadModel[] => [
  deadlineRead(things),
  deadlineStepRead,
];
