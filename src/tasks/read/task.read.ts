import { many, one, readModel, refersTo, sharesOf, stored } from '../../platform/graphql/index.js';
import type { Parameters, ReadModel } from '../../platform/graphql/read/index.js';
import type { TaskSource } from './task-source.js';
import { isOpen, isOverdue } from './lists.js';
import { partiesOf, partyOf } from './party.js';
import {
  belongs,
  isCreator,
  isHelper,
  isReceiver,
  isResponsible,
  makesTasks,
  ofOffice,
  seesTask,
} from './visibility.js';

/** What the reader may see of where the task came from; a source that is hidden from him, or gone, is null. */
const sourceOf =
  (sources: readonly TaskSource[]) =>
  (t: string, p: Parameters): string => {
    const cases = sources.map(
      (source) => `when '${source.type}' then (
        select json_build_object('type', '${source.type}', 'id', ts.id, 'title', ${source.title('ts')}, 'path', ${source.path('ts')})
          from ${source.table} ts where ts.id = ${t}.source_id and ${p.visible(source.thing, 'ts')})`,
    );
    return cases.length === 0 ? 'null::json' : `case ${t}.source_type ${cases.join(' ')} end`;
  };

const MOST_COMMENTS = 200;
const MOST_HISTORY = 200;

const COLUMNS = {
  id: 'id',
  title: 'title',
  description: 'description',
  state: 'state',
  priority: 'priority',
  dueOn: 'due_on',
  followUpOn: 'follow_up_on',
  audience: 'audience',
  outcome: 'outcome',
  endedAt: 'ended_at',
  createdAt: 'created_at',
  revision: 'revision',
};

const RELATIONS = {
  territory: one(
    { Territory: (t, territory) => `${territory}.id = ${t}.territory_id` },
    { alwaysVisible: true },
  ),
  body: refersTo('Body', 'body_id'),
  deadline: one({
    Deadline: (t, deadline) => `${deadline}.kind = 'TASK' and ${deadline}.subject_id = ${t}.id`,
  }),
  comments: many(
    { TaskComment: (t, comment) => `${comment}.task_id = ${t}.id` },
    { orderBy: [{ by: 'at' }], limit: MOST_COMMENTS },
  ),
  history: many(
    { TaskHistoryEntry: (t, entry) => `${entry}.task_id = ${t}.id` },
    { orderBy: [{ by: 'at' }], limit: MOST_HISTORY },
  ),
  sharedWith: many({ Share: (t, share) => sharesOf('Task', t, share) }, { orderBy: [{ by: 'shared_at' }] }),
};

const EXPRESSIONS: NonNullable<ReadModel['expressions']> = {
  isOverdue,
  responsible: (t, p) => partyOf(`${t}.responsible_id`, `${t}.responsible_organisation_id`, belongs(t, p)),
  receiver: (t, p) => partyOf(`${t}.proposed_id`, `${t}.proposed_organisation_id`, belongs(t, p)),
  createdBy: (t, p) => partyOf(`${t}.created_by`, 'null::uuid', belongs(t, p)),
  helpers: (t, p) =>
    partiesOf(
      `n.id in (select h.person_id from task_helper h where h.task_id = ${t}.id) and ${belongs(t, p)}`,
    ),
  isMine: (t, p) => `(${isResponsible(t, p)} or ${isHelper(t, p)} or ${isReceiver(t, p)})`,
  isOffice: ofOffice,
  belongs,
  makesTasks,
  isResponsible,
  isReceiver,
  isCreator,
  isHelper,
  isHandedOver: (t) => `num_nonnulls(${t}.proposed_id, ${t}.proposed_organisation_id) = 1`,
};

const SEARCH: NonNullable<ReadModel['search']> = {
  kind: 'TASK',
  position: 7,
  title: 'title',
  subtitle: (t, p) => `
    'Aufgabe' || case ${t}.state when 'DONE' then ', erledigt' when 'NOT_DONE' then ', nicht erledigt'
      else case when ${t}.due_on is null then '' else
        case when ${isOverdue(t, p)} then ', überfällig seit ' else ', fällig am ' end
          || kpr_german_day(${t}.due_on::timestamp at time zone 'Europe/Berlin', 'Europe/Berlin') end end`,
  distance: (t) => `case when ${isOpen(t)} then 0 else 1 end`,
};

/** Tasks, with what the acting person is to each of them. */
export const taskRead = (sources: readonly TaskSource[]): ReadModel =>
  readModel({
    type: 'Task',
    audience: stored({ bodies: (t) => `array_remove(array[${t}.body_id], null)` }),
    seenBy:
      'The office; who answers for it, helps, made it or is asked to take it over, while he has a seat or office in its town; and whom its audience means.',
    table: 'task',
    columns: COLUMNS,
    expressions: { ...EXPRESSIONS, source: sourceOf(sources) },
    relations: RELATIONS,
    requires: {
      may: [
        'state',
        'isOffice',
        'belongs',
        'makesTasks',
        'isResponsible',
        'isReceiver',
        'isCreator',
        'isHelper',
        'isHandedOver',
      ],
    },
    search: SEARCH,
    visibleTo: seesTask,
  });
