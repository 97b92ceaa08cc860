import { fixed, many, one, readModel, refersTo } from '../../platform/graphql/index.js';

/** Territories are public facts: everyone signed in reads them. */
export const territoryRead = readModel({
  type: 'Territory',
  audience: fixed('reference'),
  seenBy: 'Everyone signed in: a public fact.',
  table: 'territory',
  columns: {
    id: 'id',
    kind: 'kind',
    name: 'name',
    ags: 'ags',
    population: 'population',
    chairTitle: 'chair_title',
    onBehalfOf: 'on_behalf_of',
    officeName: 'office_name',
    officeEmail: 'office_email',
    officePhone: 'office_phone',
    revision: 'revision',
  },
  relations: {
    district: refersTo('Territory', 'district_id'),
    memberships: many(
      { TerritoryMembership: (town, membership) => `${membership}.territory_id = ${town}.id` },
      { orderBy: [{ by: 'valid_from' }] },
    ),
    members: many(
      {
        TerritoryMembership: (association, membership) => `${membership}.association_id = ${association}.id`,
      },
      { orderBy: [{ by: 'valid_from' }] },
    ),
  },
  visibleTo: (_, p) => p.actor('signedIn', 'boolean'),
});

export const territoryMembershipRead = readModel({
  type: 'TerritoryMembership',
  audience: fixed('reference'),
  seenBy: 'Everyone signed in: a public fact.',
  table: 'territory_membership',
  columns: { id: 'id', validFrom: 'valid_from', validTo: 'valid_to' },
  relations: {
    member: one(
      { Territory: (membership, town) => `${town}.id = ${membership}.territory_id` },
      { alwaysVisible: true },
    ),
    association: one(
      { Territory: (membership, association) => `${association}.id = ${membership}.association_id` },
      { alwaysVisible: true },
    ),
  },
  visibleTo: (_, p) => p.actor('signedIn', 'boolean'),
});
