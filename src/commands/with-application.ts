import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { attachDatabase } from '../boot/open-database.js';
import { prepareDatabase } from '../boot/prepare-database.js';
import { loadConfig } from '../platform/config/index.js';
import { log, NestLog, setLogLevel } from '../platform/log/index.js';
import { systemClock } from '../shared/clock.js';

/** A part of the application, by its class. */
export type Get = <T>(type: abstract new (...args: never[]) => T) => T;

/** Runs a command on the database of the running application, as its worker role; nothing is listened to or sent. */
export async function withApplication<T>(work: (get: Get) => Promise<T>): Promise<T> {
  const config = loadConfig();
  setLogLevel('error');
  const database = await attachDatabase(config);
  await prepareDatabase(database.address);
  const composition = { config, address: database.address, clock: systemClock, role: 'worker' } as const;
  const app = await NestFactory.createApplicationContext(AppModule.with(composition), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  try {
    return await work((type) => app.get(type));
  } finally {
    await app.close();
    await database.stop();
  }
}

/** One line of the command's answer. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);
