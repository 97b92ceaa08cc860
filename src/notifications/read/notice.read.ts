import { fixed, readModel } from '../../platform/graphql/index.js';
import type { Parameters, ReadModel } from '../../platform/graphql/read/index.js';
import type { NoticeSubject } from './notice-subject.js';

/** One's own, and those to the office that one coordinates. */
const isOwn = (t: string, p: Parameters): string =>
  `${t}.owner_id = any (${p.actor('persons', 'uuid[]')} || ${p.actor('coordinatorOf', 'uuid[]')})`;

type SqlOfSubject = (subject: NoticeSubject, id: string, p: Parameters) => string;

const bySubject =
  (subjects: readonly NoticeSubject[], sql: SqlOfSubject) =>
  (t: string, p: Parameters): string =>
    `case ${t}.subject_type ${subjects
      .map((subject) => `when '${subject.type}' then (${sql(subject, `${t}.subject_id`, p)})`)
      .join(' ')} end`;

/** What the reader may see of it; null when it is hidden from him, or gone. */
const thing: SqlOfSubject = (subject, id, p) => `
  select json_build_object('title', ${subject.title('ns')}, 'path', ${subject.path('ns')})
    from ${subject.table} ns where ns.id = ${subject.idOf(id)} and (${p.visible(subject.thing, 'ns')})`;

/** Mails are about subjects of notices, events about the things themselves. */
const subjectsAndThings = (subjects: readonly NoticeSubject[]): NoticeSubject[] => [
  ...subjects,
  ...subjects
    .filter(({ type, thing: itself }) => type !== itself)
    .map((subject) => ({ ...subject, type: subject.thing, idOf: (id: string) => id })),
];

/** As of notices, of any row with `subject_type` and `subject_id`. */
export const thingOfMail = (subjects: readonly NoticeSubject[]) =>
  bySubject(subjectsAndThings(subjects), thing);

/** Whether what was collected is still so; nothing that is hidden from the reader, or gone, is. */
const holds: SqlOfSubject = (subject, id, p) => `
  select ${subject.holds?.('ns', 'nn', p) ?? 'false'} from ${subject.table} ns where ns.id = ${subject.idOf(id)}`;

/** What somebody is told in the application. */
export const noticeRead = (subjects: readonly NoticeSubject[]): ReadModel =>
  readModel({
    type: 'Notice',
    audience: fixed('own'),
    seenBy:
      'To whom it was told, or the office to which it was told; of its subject only what the reader sees.',
    table: 'inbox_entry',
    columns: { id: 'id', at: 'at', kind: 'kind', notificationId: 'notification_id' },
    expressions: {
      isRead: (t) => `${t}.read_at is not null`,
      thing: bySubject(subjects, thing),
      holds: (t, p) =>
        `(select ${bySubject(subjects, holds)(t, p)} from notification nn where nn.id = ${t}.notification_id)`,
      part: bySubject(subjects, ({ part }, id) => part?.(id) ?? `select null::text`),
    },
    requires: { text: ['kind'], reason: ['kind', 'part'] },
    visibleTo: isOwn,
  });

/** As many unread notices are counted; more say no more. */
export const MOST_UNREAD = 100;

/** Whoever is signed in, and how much he has not read. */
export const inboxRead = readModel({
  type: 'Inbox',
  audience: fixed('own'),
  seenBy: 'Its owner alone.',
  table: 'account',
  columns: {},
  expressions: {
    unread: (_, p) => `
      (select count(*)::int from (select 1 from inbox_entry un where un.read_at is null and ${isOwn('un', p)}
        limit ${MOST_UNREAD}) counted)`,
  },
  visibleTo: (t, p) => `${t}.id = ${p.actor('account', 'uuid')}`,
});
