/** How patient the reading of returned mails is. */
export interface ReturnTimes {
  /** Milliseconds between two looks into the mailbox. */
  readonly readEvery: number;
  /** Seconds for which the mailbox belongs to its reader; renewed with each message. */
  readonly lease: number;
  /** Messages of one look. */
  readonly most: number;
  /** Milliseconds after the first failure; twice as many after each further one, up to `longestPause`. */
  readonly pauseAfterFailure: number;
  readonly longestPause: number;
}

export const RETURN_TIMES: ReturnTimes = {
  readEvery: 60_000,
  lease: 120,
  most: 200,
  pauseAfterFailure: 60_000,
  longestPause: 15 * 60_000,
};

/** Milliseconds to wait after so many failures in a row. */
export const pauseAfter = (failures: number, { pauseAfterFailure, longestPause }: ReturnTimes): number =>
  failures === 0 ? 0 : Math.min(pauseAfterFailure * 2 ** Math.min(failures - 1, 30), longestPause);

/** Days after which nothing of a mail is kept that its return would need: servers give up after five. */
export const RETURNS_WITHIN_DAYS = 60;
