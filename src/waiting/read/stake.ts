/**
 * What is lost when nobody does it, the worst first: decisions that could be void, somebody who is not heard or a body
 * that cannot decide, a broken promise, untidy work.
 */
export const STAKES = ['VALIDITY', 'PARTICIPATION', 'PROMISE', 'ORDER'] as const;
export type Stake = (typeof STAKES)[number];
