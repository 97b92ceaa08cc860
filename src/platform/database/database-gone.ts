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
  return says(error, CODES, SENTENCES);
}

/** PostgreSQL ended the connection itself (it stops, an administrator, the crash of another one), or the socket was closed. */
const ENDED_CODES = /^(57P0[12]|ECONNRESET|EPIPE)$/;
const ENDED_SENTENCES = /^(Connection terminated( unexpectedly)?$|Client has encountered a connection error)/;

/**
 * Is the error that the server had ended this connection, so that what had not begun on it may begin on another at once?
 * How it is heard of depends on the moment: by the server's farewell, by the closed socket, or by `pg` afterwards. A server
 * that is away or silent is no such case: it needs patience, not another connection.
 */
export function wasConnectionEnded(error: unknown): boolean {
  return says(error, ENDED_CODES, ENDED_SENTENCES);
}

function says(error: unknown, codes: RegExp, sentences: RegExp): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return (
    ('code' in error && codes.test(String(error.code))) ||
    ('message' in error && sentences.test(String(error.message)))
  );
}
