import { fixed, many, one, readModel } from '../../platform/graphql/index.js';
import { ofTown } from './visibility.js';

const MOST_FOLLOWING = 50;

/** Rules of programmes are public facts, whoever described them. */
export const fundingProgrammeRead = readModel({
  type: 'FundingProgramme',
  audience: fixed('reference'),
  seenBy: 'Everyone signed in: a public fact.',
  table: 'funding_programme',
  columns: {
    id: 'id',
    name: 'name',
    shortName: 'short_name',
    funder: 'funder',
    source: 'source',
    sourceUrl: 'source_url',
    asOf: 'as_of',
    validFrom: 'valid_from',
    validTo: 'valid_to',
    windows: 'windows',
    windowYearsAhead: 'window_years_ahead',
    receiptCounts: 'receipt_counts',
    financeKinds: 'finance_kinds',
    maximumRate: 'maximum_rate',
    minimumOwnShare: 'minimum_own_share',
    inKindCounts: 'in_kind_counts',
    floor: 'floor_cents',
    floorExceptions: 'floor_exceptions',
    ceiling: 'ceiling_cents',
    reimbursedBelow: 'reimbursed_below_cents',
    staffCaps: 'staff_caps',
    eligibleKinds: 'eligible_kinds',
    consultationNeeded: 'consultation_needed',
    onwardGrantAllowed: 'onward_grant_allowed',
    proofMonths: 'proof_months',
    retentionYears: 'retention_years',
    followUpChecked: 'follow_up_checked',
    remarks: 'remarks',
    revision: 'revision',
  },
  expressions: {
    mayChange: (t, p) => `${t}.territory_id = any (${p.actor('managesProgrammesOf', 'uuid[]')})`,
    /** For the resolver of the next window. */
    onDay: (_, p) => `(${p.now()} at time zone 'Europe/Berlin')::date`,
  },
  relations: {
    territory: one(
      { Territory: (programme, territory) => `${territory}.id = ${programme}.territory_id` },
      { alwaysVisible: true },
    ),
    followedBy: many(
      { FollowedProgramme: (programme, followed) => `${followed}.programme_id = ${programme}.id` },
      { orderBy: [{ by: 'since' }], limit: MOST_FOLLOWING },
    ),
  },
  requires: { nextWindow: ['windows', 'windowYearsAhead', 'onDay'] },
  search: {
    kind: 'FUNDING_PROGRAMME',
    position: 11,
    title: 'name',
    subtitle: (t) => `'Förderprogramm, ' || ${t}.funder`,
    isPublic: true,
  },
  visibleTo: (_, p) => p.actor('signedIn', 'boolean'),
});

export const followedProgrammeRead = readModel({
  type: 'FollowedProgramme',
  audience: fixed('council'),
  seenBy: 'Who has a seat in the town, its office, or coaches it.',
  table: 'followed_programme',
  columns: { id: 'id', since: 'since' },
  relations: {
    territory: one(
      { Territory: (followed, territory) => `${territory}.id = ${followed}.territory_id` },
      { alwaysVisible: true },
    ),
    opening: one({
      Deadline: (followed, deadline) =>
        `${deadline}.kind = 'FUNDING_OPENS' and ${deadline}.subject_id = ${followed}.id`,
    }),
    closing: one({
      Deadline: (followed, deadline) =>
        `${deadline}.kind = 'FUNDING_CLOSES' and ${deadline}.subject_id = ${followed}.id`,
    }),
  },
  visibleTo: ofTown,
});
