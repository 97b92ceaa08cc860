/**
 * Connection failures: SQLSTATE class 08, shutdown 57P0x, too many connections 53300, a statement or a transaction that
 * PostgreSQL ended because it took too long (57014, 25P03, 25P04), and what the socket says itself.
 */
const CODES =
  /^(08...|57P0.|57014|25P03|25P04|53300|ECONN.*|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What `pg` says without a code when the server dies under a query, is not back yet, or does not answer. */
const SENTENCES =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Query read timeout)/;

/** Is the error that the database cannot be reached just now, so that the same may work in a moment? */
export function isDatabaseGone(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return (
    ('code' in error && CODES.test(String(error.code))) ||
    ('message' in error && SENTENCES.test(String(error.message)))
  );
}
