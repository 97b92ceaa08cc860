import { parse } from 'csv-parse/sync';
import { z } from 'zod';
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
export const ERZGEBIRGSKREIS = '14521';
export const SILBERBERG = 'Städtebund Silberberg';
/** Aue-Bad Schlema, Lauter-Bernsbach, Lößnitz, Schneeberg, Schwarzenberg. */
export const SILBERBERG_TOWNS = ['14521035', '14521355', '14521370', '14521530', '14521550'];
/** The earliest day for which a source counts the five towns as the Städtebund (press release 1033571). */
const MEMBERS_SINCE = '2020-06-30';

const municipality = z.object({ ags: z.string(), name: z.string(), population: z.coerce.number().int() });

/** What the chair is called where a source says so (domain.md A10); elsewhere the usual title stands until the office sets it. */
const OFFICES: Readonly<Record<string, Partial<Office>>> = {
  14521550: { chairTitle: 'Oberbürgermeister/in', onBehalfOf: 'der Oberbürgermeisterin oder des Oberbürgermeisters' },
};

/** The state, the district, the Städtebund Silberberg and its five towns, with the facts of data/municipalities-saxony.csv. */
export function silberbergPlan(municipalitiesCsv: string): TerritoryToFound[] {
  const rows = z.array(municipality).parse(parse(municipalitiesCsv, { columns: true, bom: true, skip_empty_lines: true }));
  const none = { ags: null, districtKey: null, population: null };
  const towns = SILBERBERG_TOWNS.map((ags): TerritoryToFound => {
    const facts = rows.find((row) => row.ags === ags);
    if (facts === undefined) throw new Error(`data/municipalities-saxony.csv lacks the municipality ${ags}`);
    return {
      key: ags,
      kind: 'MUNICIPALITY',
      // The register says "Schneeberg, Stadt"; the kind of municipality is no part of the name.
      name: facts.name.replace(/, Stadt$/, ''),
      ags,
      districtKey: ERZGEBIRGSKREIS,
      population: facts.population,
      office: OFFICES[ags] ?? {},
      memberOf: { associationKey: SILBERBERG, from: MEMBERS_SINCE },
    };
  });
  return [
    { ...none, key: SAXONY, kind: 'STATE', name: 'Freistaat Sachsen', ags: SAXONY },
    { ...none, key: ERZGEBIRGSKREIS, kind: 'DISTRICT', name: 'Erzgebirgskreis', ags: ERZGEBIRGSKREIS },
    { ...none, key: SILBERBERG, kind: 'ASSOCIATION', name: SILBERBERG, districtKey: ERZGEBIRGSKREIS },
    ...towns,
  ];
}
