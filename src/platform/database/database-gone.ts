/** Connection failures: SQLSTATE class 08, shutdown 57P0x, and what the socket says itself. */
const CODES = /^(08...|57P0.|ECONN.*|ENOENT|EPIPE)$/;
/** What `pg` says without a code when the server dies under a query, or is not back yet. */
const SENTENCES = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Is the error that the database cannot be reached just now, so that the same may work in a moment? */
export const isDatabaseGone = (error: unknown): boolean =>
  error instanceof Error && (CODES.test('code' in error ? String(error.code) : '') || SENTENCES.test(error.message));
