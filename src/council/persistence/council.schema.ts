import { EntitySchema } from 'typeorm';
import { Body } from '../domain/body.js';
import { Organisation } from '../domain/organisation.js';
import { Person } from '../domain/person.js';
import { RulesVersion } from '../domain/rules-version.js';
import { Seat } from '../domain/seat.js';
import { Territory } from '../domain/territory.js';

const id = { type: 'uuid', primary: true } as const;
/** What never changes once it is stored. */
const fixed = { update: false } as const;
/** Raised by `claimRevision` alone (architecture §5). */
const revision = { type: 'integer', update: false } as const;
const optional = { nullable: true } as const;

export const territorySchema = new EntitySchema<Territory>({
  name: 'Territory',
  target: Territory,
  tableName: 'territory',
  columns: {
    id,
    kind: { type: 'text', ...fixed },
    name: { type: 'text' },
    ags: { type: 'text', ...optional },
    districtId: { type: 'uuid', ...optional },
    population: { type: 'integer', ...optional },
    chairTitle: { type: 'text' },
    onBehalfOf: { type: 'text' },
    officeName: { type: 'text' },
    officeEmail: { type: 'text', ...optional },
    officePhone: { type: 'text', ...optional },
    revision,
  },
});

export const organisationSchema = new EntitySchema<Organisation>({
  name: 'Organisation',
  target: Organisation,
  tableName: 'organisation',
  columns: {
    id,
    territoryId: { type: 'uuid', ...fixed },
    name: { type: 'text' },
    shortName: { type: 'text', ...optional },
    sector: { type: 'text' },
    kind: { type: 'text' },
    revision,
  },
});

export const personSchema = new EntitySchema<Person>({
  name: 'Person',
  target: Person,
  tableName: 'person',
  columns: {
    id,
    territoryId: { type: 'uuid', ...fixed },
    organisationId: { type: 'uuid', ...optional },
    // The identity module links it when an invitation is redeemed.
    accountId: { type: 'uuid', ...optional, ...fixed },
    name: { type: 'text' },
    function: { type: 'text', ...optional },
    contactEmail: { type: 'text', ...optional },
    copyEmail: { type: 'text', ...optional },
    contactPhone: { type: 'text', ...optional },
    revision,
  },
});

export const bodySchema = new EntitySchema<Body>({
  name: 'Body',
  target: Body,
  tableName: 'body',
  columns: {
    id,
    territoryId: { type: 'uuid', ...fixed },
    kind: { type: 'text', ...fixed },
    name: { type: 'text' },
    parentId: { type: 'uuid', ...optional },
    mandate: { type: 'text', ...optional },
    mandateFrom: { type: 'date', ...optional },
    mandateTo: { type: 'date', ...optional },
    reportDue: { type: 'date', ...optional },
    reportIntervalMonths: { type: 'integer', ...optional },
    endedOn: { type: 'date', ...optional },
    revision,
  },
});

export const seatSchema = new EntitySchema<Seat>({
  name: 'Seat',
  target: Seat,
  tableName: 'seat',
  columns: {
    id,
    territoryId: { type: 'uuid', ...fixed },
    bodyId: { type: 'uuid', ...fixed },
    organisationId: { type: 'uuid', ...optional, ...fixed },
    holderId: { type: 'uuid', ...optional },
    votingRight: { type: 'boolean' },
    chair: { type: 'text', ...optional },
    validFrom: { type: 'date' },
    validTo: { type: 'date', ...optional },
    revision,
  },
});

export const rulesSchema = new EntitySchema<RulesVersion>({
  name: 'RulesVersion',
  target: RulesVersion,
  tableName: 'rules_of_procedure',
  columns: {
    id,
    territoryId: { type: 'uuid', ...fixed },
    bodyId: { type: 'uuid', ...fixed },
    version: { type: 'integer', ...fixed },
    validFrom: { type: 'date' },
    validTo: { type: 'date', ...optional },
    parameters: { type: 'jsonb' },
  },
});

/** What the data source of the application maps for this module. */
export const councilEntities = [
  territorySchema,
  organisationSchema,
  personSchema,
  bodySchema,
  seatSchema,
  rulesSchema,
];
