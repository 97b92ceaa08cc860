import { Injectable } from '@nestjs/common';
import { asCsv } from '../../platform/documents/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import { type Cents, plainEuros } from '../../shared/money/index.js';

/** Each town and year, in all and by field of action. */
const MONEY_LIST = {
  type: 'FundingMoney',
  fields: ['townId', 'townName', 'year', 'isOfField', 'fieldName', 'granted', 'drawn', 'spent', 'ownShare'],
  where: (t: string): string => `${t}.by_town and ${t}.by_year`,
  key: [
    {
      by: (t: string): string => `(select kt.name from territory kt where kt.id = ${t}.territory_id)`,
      type: 'text',
    },
    { by: 'year', type: 'int' },
    { by: 'by_field', type: 'boolean' },
    { by: 'granted', type: 'bigint', direction: 'desc' },
  ],
  most: 50_000,
} as const;

interface MoneyRow {
  readonly townId: TerritoryId;
  readonly townName: string;
  readonly year: number;
  readonly isOfField: boolean;
  readonly fieldName: string | null;
  readonly granted: Cents;
  readonly drawn: Cents;
  readonly spent: Cents;
  readonly ownShare: Cents;
}

/** What of the sheet is wanted; null: all. */
export interface WantedMoney {
  readonly year: number | null;
  readonly territoryId: string | null;
}

const HEADINGS = ['Stadt', 'Jahr', 'Handlungsfeld', 'Bewilligt', 'Abgerufen', 'Ausgegeben', 'Eigenanteil'];
const ALL_FIELDS = 'alle';
const NO_FIELD = 'ohne Handlungsfeld';

/** Money of funding for a spreadsheet: a row for each town, year and field of action, of what its reader sees. */
@Injectable()
export class MakeMoneySheet {
  constructor(private readonly reads: Reads) {}

  async run(actor: Actor, { year, territoryId }: WantedMoney): Promise<Buffer> {
    const seen = await this.reads.listEach<MoneyRow>(MONEY_LIST, [actor]);
    const rows = seen.get(actor)?.rows ?? [];
    const wanted = rows.filter(
      (row) => (year === null || row.year === year) && (territoryId === null || row.townId === territoryId),
    );
    return asCsv([HEADINGS, ...wanted.map(cells)]);
  }
}

const cells = ({ townName, year, isOfField, fieldName, ...money }: MoneyRow): string[] => [
  townName,
  String(year),
  isOfField ? (fieldName ?? NO_FIELD) : ALL_FIELDS,
  ...[money.granted, money.drawn, money.spent, money.ownShare].map(plainEuros),
];
