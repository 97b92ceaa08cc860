import { log } from '../platform/log/index.js';

/** Milliseconds: as long as a mail server may take for the mail that is just being handed over. */
export const SHUTDOWN_PATIENCE = 30_000;

/**
 * Runs `stop` once at Ctrl-C or when the service ends, then leaves; a second Ctrl-C leaves at once. What does not end in
 * time, e.g. a connection on which nothing passes any more, is left behind: all work survives a kill.
 */
export function onShutdown(stop: () => Promise<void>, patience = SHUTDOWN_PATIENCE): void {
  let stopping = false;
  const fail = (error: unknown): void => {
    log.error({ err: error }, 'shutdown failed');
    process.exit(1);
  };
  const end = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    setTimeout(() => fail(new Error(`Not ended within ${patience} ms`)), patience).unref();
    stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

/** Ends the start with one sentence instead of a stack trace. */
export function failStart(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env['KPR_LOG_LEVEL'] === 'debug')
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  process.exit(1);
}
