/** How patient the sending of notices is. */
export interface NoticeTimes {
  /** Milliseconds between two looks for due notices; at most one second (architecture §5). */
  readonly scanEvery: number;
  /** Seconds after which a claimed notice whose handler died is claimed again. */
  readonly claimLease: number;
  /**
   * Seconds for one sending, in which it also waits for a free connection: longer than all sendings of one worker take
   * together when the server is silent (50 s each), or a mail would go twice.
   */
  readonly sendLease: number;
  /** Milliseconds to wait after each temporary failure; after the last one the notice is parked and shown to the office. */
  readonly retryDelays: readonly number[];
}

const MINUTE = 60_000;

/** A greylisting server usually accepts after five minutes; the last try is about a day after the first. */
export const NOTICE_TIMES: NoticeTimes = {
  scanEvery: 250,
  claimLease: 300,
  sendLease: 600,
  retryDelays: [1, 5, 10, 30, 60, 120, 240, 480, 720].map((minutes) => minutes * MINUTE),
};

/** Injection token. */
export const NOTICE_TIMES_TOKEN = Symbol('NoticeTimes');
