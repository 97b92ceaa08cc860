/** A statement ready to be sent; its answer is one row with one JSON column, or no row. */
export interface Statement {
  /** Set for trusted operations only: PostgreSQL then keeps the parsed statement under this name. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a reader takes for granted, and the statement by which PostgreSQL says in the same transaction whether it holds. */
export interface Premise {
  readonly statement: Statement;
  /** Given the first column of the first row. */
  holds(answer: unknown): boolean;
}

/** What was taken for granted holds no more: nothing that was read under it may be used. */
export class PremiseError extends Error {}
