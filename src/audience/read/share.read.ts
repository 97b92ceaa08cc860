import { fixed, nameOfOffice, readModel } from '../../platform/graphql/index.js';
import { type Parameters, type ReadModel, storedTable } from '../../platform/graphql/read/index.js';

/** SQL for each kind of thing that can be shared, over its row `x`; null when the reader does not see the thing. */
const ofThing =
  (models: readonly ReadModel[], sql: (model: ReadModel) => string) =>
  (share: string, p: Parameters): string => {
    const branches = models.map(
      (model) =>
        `when '${model.type}' then (select ${sql(model)} from ${storedTable(model)} x where x.id = ${share}.thing_id and ${p.visible(model.type, 'x')})`,
    );
    return `case ${share}.thing_type ${branches.join(' ')} end`;
  };

const aroundOf = ({ audience }: ReadModel): string =>
  audience.kind === 'stored' && audience.within !== undefined ? `x.${audience.within.column}` : 'null::uuid';

const nameOfTerritory = (share: string, column: string): string =>
  `(select t.name from territory t where t.id = ${share}.${column})`;

/**
 * The log of what left a town for association or state, ended shares included: for its coordination and its data
 * protection. A live share is known to everybody who sees the thing. A title is read by who sees the thing alone.
 */
export function shareRead(all: readonly ReadModel[]): ReadModel {
  const models = all.filter(({ audience }) => audience.kind === 'stored');
  const visible = ofThing(models, () => 'true');
  return readModel({
    type: 'Share',
    seenBy:
      'The coordination and the data protection of the territory; a live share also who sees the thing. Its title only who sees the thing.',
    audience: fixed('supervision'),
    table: 'share',
    columns: {
      id: 'id',
      thingType: 'thing_type',
      thingId: 'thing_id',
      toTerritoryId: 'to_territory_id',
      sharedAt: 'shared_at',
      endedAt: 'ended_at',
    },
    expressions: {
      title: ofThing(models, ({ columns }) => `x.${columns['title'] ?? 'title'}`),
      aroundId: ofThing(models, aroundOf),
      fromName: (share) => nameOfTerritory(share, 'territory_id'),
      toName: (share) => nameOfTerritory(share, 'to_territory_id'),
      sharedBy: (share, p) => nameOfOffice(share, 'shared_by', p),
      endedBy: (share, p) => nameOfOffice(share, 'ended_by', p),
    },
    visibleTo: (share, p) => `(${share}.kind = 'AUDIENCE' and (
      ${share}.territory_id = any (${p.actor('coordinatorOf', 'uuid[]')})
      or ${share}.territory_id = any (${p.actor('protectsDataOf', 'uuid[]')})
      or (${share}.ended_at is null and ${visible(share, p)})))`,
  });
}
