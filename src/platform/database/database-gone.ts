/** Connection failures: SQLSTATE class 08, shutdown 57P0x, and what the socket says itself. */
const CODES = /^(08...|57P0.|ECONN.*|ENOENT|EPIPE)$/;
/** What `pg` says without a code when the server dies under a query, or is not back yet. */
const SENTENCES =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Is the error that the database cannot be reached just now, so that the same may work in a moment? */
export function isDatabaseGone(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return (
    ('code' in error && CODES.test(String(error.code))) ||
    ('message' in error && SENTENCES.test(String(error.message)))
  );
}
