import { DomainError } from '../../shared/domain-error.js';
import type { FundingProgrammeId, TerritoryId } from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import { lineOf, nameOf, textOf } from '../../shared/words.js';
import { ALL_EXPENDITURE_KINDS, type ExpenditureKind } from './expenditure-kind.js';
import { ALL_FINANCE_KINDS, type FinanceKind } from './finance-kind.js';
import { type BasisPoints, WHOLE } from './rate.js';
import { isMonthDay, type WindowRules, type YearlyWindow } from './window.js';

/** The highest pay group that is paid for staff of one training, e.g. EG 11 stage 3. */
export interface StaffCap {
  /** German, e.g. "Fachhochschulabschluss". */
  readonly training: string;
  readonly payGroup: number;
  readonly payStage: number;
}

/** What a programme demands and gives: all numbers are data with a source, none is in the code (domain.md A4). */
export interface ProgrammeRules extends WindowRules {
  /** Counted is when it arrives, not when it is sent off. */
  readonly receiptCounts: boolean;
  readonly financeKinds: readonly FinanceKind[];
  /** Null: none is named. */
  readonly maximumRate: BasisPoints | null;
  readonly minimumOwnShare: BasisPoints;
  readonly inKindCounts: boolean;
  /** Smaller grants are made only in the cases of `floorExceptions`; null: no floor. */
  readonly floor: Cents | null;
  readonly floorExceptions: string | null;
  /** The most for a project and year; null: none is named. */
  readonly ceiling: Cents | null;
  /** Smaller projects are paid afterwards, against receipts; null: none. */
  readonly reimbursedBelow: Cents | null;
  readonly staffCaps: readonly StaffCap[];
  readonly eligibleKinds: readonly ExpenditureKind[];
  /** The funder advises before one applies. */
  readonly consultationNeeded: boolean;
  readonly onwardGrantAllowed: boolean;
  /** From the end of the project to the proof of use, and how long papers are kept; null: not known. */
  readonly proofMonths: number | null;
  readonly retentionYears: number | null;
  /** The two numbers above were found in the source; else they are common knowledge and are shown as unchecked. */
  readonly followUpChecked: boolean;
}

/** What is written about a programme. */
export interface ProgrammeFacts extends ProgrammeRules {
  readonly name: string;
  readonly shortName: string | null;
  /** Who gives the money, and whom to ask. */
  readonly funder: string;
  readonly source: string;
  readonly sourceUrl: string | null;
  /** The day of which the rules are known. */
  readonly asOf: Day;
  readonly validFrom: Day;
  /** Last day; null: until further notice. */
  readonly validTo: Day | null;
  readonly remarks: string | null;
}

const MOST_WINDOWS = 4;
const MOST_STAFF_CAPS = 10;
const MOST_AHEAD = 2;
const MOST_MONTHS = 60;
const MOST_YEARS = 30;
const HIGHEST_PAY_GROUP = 15;
const HIGHEST_PAY_STAGE = 6;

/** A funding programme (Förderprogramm): rules with their source and the day of which they are known, never a claim of today's law. */
export interface FundingProgramme extends ProgrammeFacts {
  readonly id: FundingProgrammeId;
  readonly territoryId: TerritoryId;
  readonly revision: number;
}

/**
 * The facts as they are kept. Errors: NAME_MISSING, TEXT_TOO_LONG, SOURCE_URL_INVALID, PROGRAMME_ENDS_BEFORE_IT_BEGINS,
 * FINANCE_KIND_MISSING, EXPENDITURE_KIND_MISSING, NUMBER_OUT_OF_RANGE, AMOUNT_NEGATIVE, WINDOW_DAY_INVALID,
 * WINDOW_ENDS_BEFORE_IT_OPENS, TOO_MANY_ROWS.
 */
export const checkedFacts = (facts: ProgrammeFacts): ProgrammeFacts => ({
  ...factsOnly(facts),
  ...describedBy(facts),
  ...moneyOf(facts),
  financeKinds: kindsOf(facts.financeKinds, ALL_FINANCE_KINDS, 'FINANCE_KIND_MISSING', 'financeKinds'),
  eligibleKinds: kindsOf(
    facts.eligibleKinds,
    ALL_EXPENDITURE_KINDS,
    'EXPENDITURE_KIND_MISSING',
    'eligibleKinds',
  ),
  windows: windowsOf(facts.windows),
  windowYearsAhead: numberWithin(facts.windowYearsAhead, MOST_AHEAD, 'windowYearsAhead'),
  staffCaps: staffCapsOf(facts.staffCaps),
  floorExceptions: textOf(facts.floorExceptions, 'floorExceptions'),
  proofMonths: optionalWithin(facts.proofMonths, MOST_MONTHS, 'proofMonths'),
  retentionYears: optionalWithin(facts.retentionYears, MOST_YEARS, 'retentionYears'),
});

/** What is taken as it comes. */
const factsOnly = (facts: ProgrammeFacts) => ({
  asOf: facts.asOf,
  validFrom: facts.validFrom,
  receiptCounts: facts.receiptCounts,
  inKindCounts: facts.inKindCounts,
  consultationNeeded: facts.consultationNeeded,
  onwardGrantAllowed: facts.onwardGrantAllowed,
  followUpChecked: facts.followUpChecked,
});

const describedBy = (facts: ProgrammeFacts) => ({
  name: nameOf(facts.name, 'name'),
  shortName: lineOf(facts.shortName, 'shortName'),
  funder: nameOf(facts.funder, 'funder'),
  source: nameOf(facts.source, 'source'),
  sourceUrl: addressOf(facts.sourceUrl),
  validTo: endOf(facts),
  remarks: textOf(facts.remarks, 'remarks'),
});

const moneyOf = (facts: ProgrammeFacts) => ({
  maximumRate: optionalWithin(facts.maximumRate, WHOLE, 'maximumRate'),
  minimumOwnShare: numberWithin(facts.minimumOwnShare, WHOLE, 'minimumOwnShare'),
  floor: notNegative(facts.floor, 'floor'),
  ceiling: notNegative(facts.ceiling, 'ceiling'),
  reimbursedBelow: notNegative(facts.reimbursedBelow, 'reimbursedBelow'),
});

function addressOf(text: string | null): string | null {
  const line = lineOf(text, 'sourceUrl');
  if (line !== null && !/^https?:\/\/[^\s.]+\.\S+$/.test(line))
    throw new DomainError('SOURCE_URL_INVALID', {}, 'sourceUrl');
  return line;
}

function endOf({ validFrom, validTo }: ProgrammeFacts): Day | null {
  if (validTo !== null && validTo < validFrom)
    throw new DomainError('PROGRAMME_ENDS_BEFORE_IT_BEGINS', {}, 'validTo');
  return validTo;
}

function kindsOf<T>(chosen: readonly T[], all: readonly T[], code: string, field: string): T[] {
  if (chosen.length === 0) throw new DomainError(code, {}, field);
  return all.filter((kind) => chosen.includes(kind));
}

function numberWithin(value: number, most: number, field: string): number {
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new DomainError('NUMBER_OUT_OF_RANGE', { most }, field);
  return value;
}

const optionalWithin = (value: number | null, most: number, field: string): number | null =>
  value === null ? null : numberWithin(value, most, field);

function notNegative(amount: Cents | null, field: string): Cents | null {
  if (amount !== null && amount < 0) throw new DomainError('AMOUNT_NEGATIVE', {}, field);
  return amount;
}

function windowsOf(windows: readonly YearlyWindow[]): readonly YearlyWindow[] {
  if (windows.length > MOST_WINDOWS)
    throw new DomainError('TOO_MANY_ROWS', { most: MOST_WINDOWS }, 'windows');
  return windows.map(({ opensOn, closesOn }) => {
    if (!isMonthDay(closesOn) || (opensOn !== null && !isMonthDay(opensOn)))
      throw new DomainError('WINDOW_DAY_INVALID', {}, 'windows');
    if (opensOn !== null && opensOn > closesOn)
      throw new DomainError('WINDOW_ENDS_BEFORE_IT_OPENS', {}, 'windows');
    return { opensOn, closesOn };
  });
}

function staffCapsOf(caps: readonly StaffCap[]): readonly StaffCap[] {
  if (caps.length > MOST_STAFF_CAPS)
    throw new DomainError('TOO_MANY_ROWS', { most: MOST_STAFF_CAPS }, 'staffCaps');
  return caps.map(({ training, payGroup, payStage }) => ({
    training: nameOf(training, 'staffCaps'),
    payGroup: numberWithin(payGroup, HIGHEST_PAY_GROUP, 'staffCaps'),
    payStage: numberWithin(payStage, HIGHEST_PAY_STAGE, 'staffCaps'),
  }));
}
