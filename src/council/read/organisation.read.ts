import { one, readModel } from '../../platform/graphql/index.js';

/** Organisations are public facts: everyone signed in reads them. */
export const organisationRead = readModel({
  type: 'Organisation',
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
  visibleTo: (_, p) => p.actor('signedIn', 'boolean'),
});
