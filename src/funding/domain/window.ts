import { addDays, type Day, isDay } from '../../shared/time/day.js';

/** From when to when applications are taken each year, as `MM-DD`; both days count. */
export interface YearlyWindow {
  /** Null: from the day after the window before it ended, so that only the last day matters. */
  readonly opensOn: string | null;
  readonly closesOn: string;
}

/** When a programme takes applications, and for which year. */
export interface WindowRules {
  /** Empty: at any time. */
  readonly windows: readonly YearlyWindow[];
  /** How many years before the funding year the window lies: 1 for the following year. */
  readonly windowYearsAhead: number;
}

/** One window of one year. */
export interface Window {
  /** For which year one applies in it. */
  readonly fundingYear: number;
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** How the windows for a year lie to a day; null: the programme knows no windows. */
export type WindowState =
  | { readonly kind: 'OPEN'; readonly window: Window }
  | { readonly kind: 'NOT_YET'; readonly window: Window }
  | { readonly kind: 'CLOSED'; readonly window: Window; readonly next: Window };

const dayIn = (year: number, monthDay: string): Day => `${year}-${monthDay}`;

/** A day that every year has: no 29 February. */
export const isMonthDay = (text: string): boolean => /^\d{2}-\d{2}$/.test(text) && isDay(dayIn(2027, text));

/** The windows in which one applies for a year, the earliest first. */
export function windowsFor(rules: WindowRules, fundingYear: number): Window[] {
  const year = fundingYear - rules.windowYearsAhead;
  const inOrder = rules.windows.toSorted((a, b) => (a.closesOn < b.closesOn ? -1 : 1));
  return inOrder.map(({ opensOn, closesOn }, index) => ({
    fundingYear,
    opensOn: opensOn === null ? dayAfterPrevious(inOrder, index, year) : dayIn(year, opensOn),
    closesOn: dayIn(year, closesOn),
  }));
}

function dayAfterPrevious(inOrder: readonly YearlyWindow[], index: number, year: number): Day {
  const before = index === 0 ? inOrder.at(-1) : inOrder[index - 1];
  return addDays(dayIn(index === 0 ? year - 1 : year, before?.closesOn ?? '12-31'), 1);
}

/** Where a day lies to the windows of a year: both the first and the last day of a window are open. */
export function windowState(rules: WindowRules, fundingYear: number, day: Day): WindowState | null {
  const windows = windowsFor(rules, fundingYear);
  const window = windows.find(({ closesOn }) => day <= closesOn);
  if (window !== undefined) return { kind: day < window.opensOn ? 'NOT_YET' : 'OPEN', window };
  const last = windows.at(-1);
  return last === undefined ? null : { kind: 'CLOSED', window: last, next: nextWindow(rules, day) ?? last };
}

/** The windows that follow from a day on, the earliest first; those of a year that has begun are among them. */
function windowsFrom(rules: WindowRules, day: Day): Window[] {
  const year = Number(day.slice(0, 4)) + rules.windowYearsAhead;
  return [year, year + 1].flatMap((each) => windowsFor(rules, each));
}

/** The window that is open on this day, or else the next one that opens; null: the programme knows no windows. */
export const nextWindow = (rules: WindowRules, day: Day): Window | null =>
  windowsFrom(rules, day).find(({ closesOn }) => day <= closesOn) ?? null;

/** The next window that opens on this day or later; null: the programme knows no windows. */
export const nextOpening = (rules: WindowRules, day: Day): Window | null =>
  windowsFrom(rules, day).find(({ opensOn }) => day <= opensOn) ?? null;
