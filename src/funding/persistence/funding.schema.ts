import { EntitySchema } from 'typeorm';
import type { FundingProgramme } from '../domain/programme.js';

/** What never changes once it is stored. */
const fixed = { update: false } as const;
const optional = { nullable: true } as const;
/** Whole cents: PostgreSQL gives a bigint as text, and no amount of ours is beyond 2^53. */
const cents = {
  type: 'bigint',
  nullable: true,
  transformer: {
    to: (amount: number | null): number | null => amount,
    from: (amount: string | null): number | null => (amount === null ? null : Number(amount)),
  },
} as const;

export const fundingProgrammeSchema = new EntitySchema<FundingProgramme>({
  name: 'FundingProgramme',
  tableName: 'funding_programme',
  columns: {
    id: { type: 'uuid', primary: true },
    territoryId: { type: 'uuid', ...fixed },
    name: { type: 'text' },
    shortName: { type: 'text', ...optional },
    funder: { type: 'text' },
    source: { type: 'text' },
    sourceUrl: { type: 'text', ...optional },
    asOf: { type: 'date' },
    validFrom: { type: 'date' },
    validTo: { type: 'date', ...optional },
    windows: { type: 'jsonb' },
    windowYearsAhead: { type: 'smallint' },
    receiptCounts: { type: 'boolean' },
    financeKinds: { type: 'text', array: true },
    maximumRate: { type: 'integer', ...optional },
    minimumOwnShare: { type: 'integer' },
    inKindCounts: { type: 'boolean' },
    floor: { name: 'floor_cents', ...cents },
    floorExceptions: { type: 'text', ...optional },
    ceiling: { name: 'ceiling_cents', ...cents },
    reimbursedBelow: { name: 'reimbursed_below_cents', ...cents },
    staffCaps: { type: 'jsonb' },
    eligibleKinds: { type: 'text', array: true },
    consultationNeeded: { type: 'boolean' },
    onwardGrantAllowed: { type: 'boolean' },
    proofMonths: { type: 'smallint', ...optional },
    retentionYears: { type: 'smallint', ...optional },
    followUpChecked: { type: 'boolean' },
    remarks: { type: 'text', ...optional },
    // Raised by the repository alone (architecture §5).
    revision: { type: 'integer', ...fixed },
  },
});

/** What the data source of the application maps for this module. */
export const fundingEntities = [fundingProgrammeSchema];
