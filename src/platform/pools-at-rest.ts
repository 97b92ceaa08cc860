import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { ReadPool } from './graphql/read/read-pool.js';
import { APP_POOL, WORKER_POOL } from './tokens.js';

/** Closes all connections when the process ends, after everything that uses them. */
@Injectable()
export class PoolsAtRest implements OnApplicationShutdown {
  constructor(
    private readonly source: DataSource,
    private readonly readPool: ReadPool,
    @Inject(APP_POOL) private readonly appPool: pg.Pool,
    @Inject(WORKER_POOL) private readonly workerPool: pg.Pool,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([
      this.source.destroy(),
      this.readPool.end(),
      this.appPool.end(),
      this.workerPool.end(),
    ]);
  }
}
