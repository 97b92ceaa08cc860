import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { DomainError } from '../../shared/domain-error.js';
import type { Day } from '../../shared/time/day.js';
import type { Office, TerritoryKind } from './territory.js';

/** A territory to be founded; others are named by `key`. */
export interface TerritoryToFound {
  /** The AGS; for associations, which have none, the name. */
  readonly key: string;
  readonly kind: TerritoryKind;
  readonly name: string;
  readonly ags: string | null;
  readonly districtKey: string | null;
  readonly population: number | null;
  readonly office?: Partial<Office>;
  readonly memberOf?: { readonly associationKey: string; readonly from: Day };
}

export const SAXONY = '14';
/** Aue-Bad Schlema, Lauter-Bernsbach, Lößnitz, Schneeberg, Schwarzenberg; counted as the Städtebund on 30.06.2020 (press release 1033571). */
export const SILBERBERG: TownsToFound = {
  towns: ['14521035', '14521355', '14521370', '14521530', '14521550'],
  association: { name: 'Städtebund Silberberg', since: '2020-06-30' },
};

/** Which towns an installation serves, and the association (Städtebund) that they form, if any. */
export interface TownsToFound {
  /** Official municipality keys (AGS). */
  readonly towns: readonly string[];
  readonly association: { readonly name: string; readonly since: Day } | null;
}

const municipality = z.object({
  ags: z.string(),
  name: z.string(),
  district: z.string(),
  population: z.coerce.number().int(),
  postal_code: z.string(),
});
export type Municipality = z.infer<typeof municipality>;

/** The rows of data/municipalities-saxony.csv. */
export const municipalitiesOf = (csv: string): Municipality[] =>
  z.array(municipality).parse(parse(csv, { columns: true, bom: true, skip_empty_lines: true }));

/** What the chair is called where a source says so (domain.md A10); elsewhere the usual title stands until the office sets it. */
const OFFICES: Readonly<Record<string, Partial<Office>>> = {
  14521550: {
    chairTitle: 'Oberbürgermeister/in',
    onBehalfOf: 'der Oberbürgermeisterin oder des Oberbürgermeisters',
  },
};

const DISTRICT_KEY_LENGTH = 5;
const NOTHING_MORE = { ags: null, districtKey: null, population: null };

const STATE: TerritoryToFound = {
  ...NOTHING_MORE,
  key: SAXONY,
  kind: 'STATE',
  name: 'Freistaat Sachsen',
  ags: SAXONY,
};

/** The state and one town that the register does not know, e.g. after a merger. */
export const planOfOwnTown = (name: string): TerritoryToFound[] => [
  STATE,
  { ...NOTHING_MORE, key: name, kind: 'MUNICIPALITY', name },
];

/**
 * The state, the districts, the association and the towns, with the facts of data/municipalities-saxony.csv.
 * Error: MUNICIPALITY_UNKNOWN {ags}.
 */
export function foundingPlan(
  { towns, association }: TownsToFound,
  municipalitiesCsv: string,
): TerritoryToFound[] {
  const rows = municipalitiesOf(municipalitiesCsv);
  const chosen = towns.map((ags) => {
    const facts = rows.find((row) => row.ags === ags);
    if (facts === undefined) throw new DomainError('MUNICIPALITY_UNKNOWN', { ags }, 'ags');
    return facts;
  });
  return [
    STATE,
    ...districtsOf(chosen),
    ...(association === null
      ? []
      : [{ ...NOTHING_MORE, key: association.name, kind: 'ASSOCIATION', name: association.name } as const]),
    ...chosen.map((facts) => townToFound(facts, association)),
  ];
}

/** A district-free town (Kreisfreie Stadt) is its own district in the register. */
const isDistrictFree = ({ name, district }: Municipality): boolean => name === district;

const districtsOf = (towns: readonly Municipality[]): TerritoryToFound[] =>
  [
    ...new Map(
      towns.filter((town) => !isDistrictFree(town)).map((town) => [districtKeyOf(town), town.district]),
    ),
  ].map(([key, name]) => ({ ...NOTHING_MORE, key, kind: 'DISTRICT', name, ags: key }));

/** The register says "Schneeberg, Stadt"; the kind of municipality is no part of the name. */
export const plainName = ({ name }: Pick<Municipality, 'name'>): string => name.replace(/, Stadt$/, '');

const districtKeyOf = ({ ags }: Municipality): string => ags.slice(0, DISTRICT_KEY_LENGTH);

const townToFound = (facts: Municipality, association: TownsToFound['association']): TerritoryToFound => ({
  key: facts.ags,
  kind: 'MUNICIPALITY',
  name: plainName(facts),
  ags: facts.ags,
  districtKey: isDistrictFree(facts) ? null : districtKeyOf(facts),
  population: facts.population,
  office: OFFICES[facts.ags] ?? {},
  ...(association !== null && { memberOf: { associationKey: association.name, from: association.since } }),
});
