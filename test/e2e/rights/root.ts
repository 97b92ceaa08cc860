/** How a query is asked: with these arguments for what it tells itself, and with those also for every relation. */
export interface Root {
  readonly args: readonly string[];
  readonly follow: readonly string[];
}
