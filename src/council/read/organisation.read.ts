import { fixed, one, readModel } from '../../platform/graphql/index.js';

/** Organisations are public facts: everyone signed in reads them. */
export const organisationRead = readModel({
  type: 'Organisation',
  audience: fixed('reference'),
  seenBy: 'Everyone signed in: a public fact.',
  table: 'organisation',
  columns: {
    id: 'id',
    name: 'name',
    shortName: 'short_name',
    sector: 'sector',
    kind: 'kind',
    revision: 'revision',
  },
  relations: {
    territory: one(
      { Territory: (organisation, territory) => `${territory}.id = ${organisation}.territory_id` },
      { alwaysVisible: true },
    ),
  },
  search: {
    kind: 'ORGANISATION',
    position: 6,
    title: 'name',
    subtitle: (organisation) =>
      `(select st.name from territory st where st.id = ${organisation}.territory_id)`,
    distance: (organisation, p) =>
      `case when ${organisation}.territory_id = any (${p.actor('territories', 'uuid[]')}) then 0 else 1 end`,
    isPublic: true,
  },
  visibleTo: (_, p) => p.actor('signedIn', 'boolean'),
});
