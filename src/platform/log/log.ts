import { type Logger, type LoggerOptions, pino } from 'pino';
import { loggedError, redactLine, secretPaths } from './redact.js';
import { requestId } from './request-id.js';

export type Log = Logger;

const options: LoggerOptions = {
  level: 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  mixin: () => {
    const id = requestId();
    return id === undefined ? {} : { requestId: id };
  },
  redact: { paths: secretPaths, censor: '[secret]' },
  serializers: { err: loggedError, error: loggedError },
  hooks: { streamWrite: redactLine },
};

/** One JSON line per event, without secrets and personal data. `sink` is for tests. */
export const createLog = (sink?: { write(line: string): void }): Log =>
  sink === undefined ? pino(options) : pino(options, sink);

/** The log of this process, on its standard output. Log ids and counts, never names or texts. */
export const log: Log = createLog();

/** Sets how much the process logs, from `config.logLevel`. */
export const setLogLevel = (level: string): void => {
  log.level = level;
};
