import { fixed, readModel } from '../../platform/graphql/index.js';
import type { Parameters, ReadModel } from '../../platform/graphql/read/index.js';
import { STAKES } from './stake.js';
import { SOON_DAYS, URGENCIES } from './urgency.js';
import type { WaitingSource } from './waiting-source.js';

const today = (p: Parameters): string => `(${p.now()} at time zone 'Europe/Berlin')::date`;

/**
 * The things of one source that wait for the reader: no more of each than the order of the list needs. `offset 0` keeps
 * PostgreSQL from reading the whole table when it takes the candidates for many.
 */
const rowsOf =
  (p: Parameters) =>
  ({ kind, thing, table, stake, among, waits, due }: WaitingSource): string => `
    select md5('${kind}' || ws.id::text)::uuid as id, '${kind}' as kind, ws.id as thing_id,
           ${STAKES.indexOf(stake)}::smallint as stake, ${due('ws', p)} as due_on
      from (select distinct wa.id from (${among(p)}) wa (id)) wi
     cross join lateral (select wt.* from ${table} wt where wt.id = wi.id offset 0) ws
     where ${waits('ws', p)} and ${p.visible(thing, 'ws')}`;

/** Place in `URGENCIES`. */
const urgency = (p: Parameters): string => `(
  case when w.due_on < ${today(p)} then 0 when w.due_on = ${today(p)} then 1
       when w.due_on <= ${today(p)} + ${SOON_DAYS} then 2 else 3 end)::smallint`;

const waitingRows =
  (sources: readonly WaitingSource[]) =>
  (p: Parameters): string => `(
    select w.*, ${urgency(p)} as urgency, coalesce(w.due_on, 'infinity'::date) as due_order
      from (${sources.map(rowsOf(p)).join(' union all ')}) w)`;

/** A text of a row: read from its thing, and only for rows that are shown. */
const ofThing =
  (sources: readonly WaitingSource[], sql: (source: WaitingSource, p: Parameters) => string) =>
  (w: string, p: Parameters): string => {
    const same = Map.groupBy(sources, (source) => `select ${sql(source, p)} from ${source.table} wt`);
    const cases = [...same].map(
      ([text, of]) =>
        `when ${w}.kind in (${of.map(({ kind }) => `'${kind}'`).join(', ')}) then (${text} where wt.id = ${w}.thing_id)`,
    );
    return `case ${cases.join(' ')} end`;
  };

type Word = 'demand' | 'title' | 'place' | 'reason' | 'consequence' | 'at' | 'path';

/**
 * Everything that waits for the reader, from all sources. Each source asks the read model of its things too, so that
 * nothing waits for somebody who may not see it.
 */
export function waitingRead(sources: readonly WaitingSource[]): ReadModel {
  const word = (name: Word) => ofThing(sources, (source, p) => source[name]('wt', p));
  return readModel({
    type: 'WaitingItem',
    audience: fixed('own'),
    seenBy: 'For whom it waits, as long as he sees the thing itself.',
    table: waitingRows(sources),
    columns: { id: 'id', kind: 'kind', thingId: 'thing_id', dueOn: 'due_on' },
    expressions: {
      urgency: (w) => `('{${URGENCIES.join(',')}}'::text[])[${w}.urgency + 1]`,
      stake: (w) => `('{${STAKES.join(',')}}'::text[])[${w}.stake + 1]`,
      demand: word('demand'),
      title: word('title'),
      place: word('place'),
      reason: word('reason'),
      consequence: word('consequence'),
      at: word('at'),
      path: word('path'),
      action: ofThing(sources, ({ action }) => `'${action}'`),
      revision: ofThing(sources, () => 'wt.revision'),
    },
    visibleTo: () => 'true',
  });
}
