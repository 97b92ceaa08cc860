import { DomainError } from '../../shared/domain-error.js';

/** RISE: more is better; FALL: less is better. */
export const DIRECTIONS = ['RISE', 'FALL'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where an indicator began and where it is to come to, in its own unit. */
export interface Aim {
  readonly baseline: number;
  readonly target: number;
  readonly direction: Direction;
}

/** So many decimals are kept of a value, e.g. of a share in percent; `numeric(13, 3)` in SQL. */
const DECIMALS = 3;
const MOST = 9_999_999_999;

/** A value as it is stored. Error: VALUE_OUT_OF_RANGE. */
export function valueOf(value: number, field: string): number {
  if (!Number.isFinite(value) || Math.abs(value) > MOST)
    throw new DomainError('VALUE_OUT_OF_RANGE', {}, field);
  return Number(value.toFixed(DECIMALS));
}

/** Which way leads from the baseline to the target; who starts at his target wants to keep at least that. */
export const directionTo = (baseline: number, target: number): Direction =>
  target < baseline ? 'FALL' : 'RISE';

/** The target lies the way that is called better. Error: TARGET_AGAINST_DIRECTION. */
export function assertAim({ baseline, target, direction }: Aim): void {
  const isWrong = direction === 'RISE' ? target < baseline : target > baseline;
  if (isWrong) throw new DomainError('TARGET_AGAINST_DIRECTION', {}, 'target');
}

/** As good as the target or better. */
export const isReached = ({ target, direction }: Aim, value: number): boolean =>
  direction === 'RISE' ? value >= target : value <= target;

/**
 * How much of the way from the baseline to the target is done, in whole percent. Below 0 it went the wrong way, above 100
 * it went further than planned. Rounded down, so that 100 is never said before the target is reached.
 * Where baseline and target are the same, the aim is to keep it: 100 or 0. null: nothing is measured.
 */
export function progressOf(aim: Aim, value: number | null): number | null {
  if (value === null) return null;
  const way = aim.target - aim.baseline;
  if (way === 0) return isReached(aim, value) ? 100 : 0;
  // Thousandths are whole numbers: 0.1 + 0.2 must not cost a percent.
  const thousandths = (amount: number): number => Math.round(amount * 10 ** DECIMALS);
  return Math.floor((thousandths(value - aim.baseline) * 100) / thousandths(way)) + 0;
}
