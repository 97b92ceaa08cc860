/** How often a server that dies is started again: a server that cannot live must not keep the machine busy. */

const WINDOW_MS = 30_000;
const MOST_FAILURES = 5;
const DELAYS_MS = [50, 200, 500, 1_000];

/** Milliseconds to wait before the next start, or 'give-up' after five failures within 30 s. Times are in ms. */
export function delayBeforeRestart(failures: readonly number[], now: number): number | 'give-up' {
  const recent = failures.filter((failure) => now - failure < WINDOW_MS).length;
  return recent >= MOST_FAILURES ? 'give-up' : (DELAYS_MS[Math.max(recent, 1) - 1] ?? 0);
}
