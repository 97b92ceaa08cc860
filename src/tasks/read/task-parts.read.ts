import { readModel, within } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';
import { partiesOf } from './party.js';
import { belongs } from './visibility.js';

/** Whom the audience brings from elsewhere reads the task, not what its town says about it. */
const ofVisibleTask = (t: string, p: Parameters): string =>
  `${belongs(t, p)} and exists (select 1 from task vt where vt.id = ${t}.task_id and ${p.visible('Task', 'vt')})`;

/** Who did it, by the name under which the town knows him. */
const nameOf = (t: string, person: string): string =>
  `coalesce((select n.name from person n where n.id = ${t}.${person}),
     (select n.name from person n where n.account_id = ${t}.account_id and n.territory_id = ${t}.territory_id order by n.id limit 1))`;

export const taskCommentRead = readModel({
  type: 'TaskComment',
  audience: within('Task', 'task_id'),
  seenBy: 'Who sees the task and has a seat or office in its town.',
  table: 'task_comment',
  columns: { id: 'id', at: 'at', words: 'words' },
  expressions: {
    by: (t) => nameOf(t, 'author_id'),
    mentions: (t) => partiesOf(`n.id = any (${t}.mentions)`),
  },
  visibleTo: ofVisibleTask,
});

export const taskHistoryRead = readModel({
  type: 'TaskHistoryEntry',
  audience: within('Task', 'task_id'),
  seenBy: 'Who sees the task and has a seat or office in its town.',
  table: 'task_history',
  columns: { id: 'id', at: 'at', event: 'event', via: 'via' },
  expressions: {
    by: (t) => nameOf(t, 'person_id'),
    about: (t) => `coalesce(
      (select n.name from person n where n.id = (${t}.facts ->> 'personId')::uuid),
      (select o.name from organisation o where o.id = (${t}.facts ->> 'organisationId')::uuid))`,
    day: (t) => `coalesce(${t}.facts ->> 'dueOn', ${t}.facts ->> 'followUpOn')::date`,
  },
  visibleTo: ofVisibleTask,
});
