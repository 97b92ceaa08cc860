const MINUTE = 60_000;

/** Waiting times after a temporary failure; a greylisting server usually accepts after five minutes. In milliseconds. */
export const RETRY_DELAYS: readonly number[] = [1, 5, 10, 30, 60, 120, 240, 480, 720].map((minutes) => minutes * MINUTE);

/** How long to wait after the given failed attempt (1 = first); null: give up and show it to the office. */
export const retryDelay = (attempt: number, delays: readonly number[] = RETRY_DELAYS): number | null => delays[attempt - 1] ?? null;
