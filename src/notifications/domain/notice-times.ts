/** How patient the sending of notices is. */
export interface NoticeTimes {
  /** Milliseconds between two looks for due notices; at most one second (architecture §5). */
  readonly scanEvery: number;
  /** Seconds after which a claimed notice whose handler died is claimed again. */
  readonly claimLease: number;
  /**
   * Seconds for which a batch that is being sent belongs to its worker; renewed four times in this span as long as the
   * worker lives, so it may be shorter than the sending. What a killed worker had in hand is sent after it.
   */
  readonly sendLease: number;
  /** Milliseconds between two looks whether the digest of the day is to be planned. */
  readonly digestEvery: number;
  /** Milliseconds to wait after each temporary failure; after the last one the notice is parked and shown to the office. */
  readonly retryDelays: readonly number[];
}

const MINUTE = 60_000;

/** A greylisting server usually accepts after five minutes; the last try is about a day after the first. */
export const NOTICE_TIMES: NoticeTimes = {
  scanEvery: 250,
  claimLease: 300,
  sendLease: 120,
  digestEvery: 10_000,
  retryDelays: [1, 5, 10, 30, 60, 120, 240, 480, 720].map((minutes) => minutes * MINUTE),
};

/** Injection token. */
export const NOTICE_TIMES_TOKEN = Symbol('NoticeTimes');
