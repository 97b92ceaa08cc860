/** Where business time comes from. Tests and the demo set it; nothing else of ours calls `Date.now()` for business time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Injection token of the clock. */
export const CLOCK = Symbol('Clock');
