import { dirname, join } from 'node:path';
import pg from 'pg';
import { checkout } from '../src/boot/checkout.js';
import { prepareDatabase } from '../src/boot/prepare-database.js';
import type { DatabaseAddress } from '../src/platform/database/index.js';
import { defaultDataDirectory, startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.js';

/** Folder of a bench: beside the data of tests and demo, never inside them. */
export const benchFolder = (bench: string): string =>
  join(dirname(defaultDataDirectory('test', checkout)), 'bench', bench);

/** The PostgreSQL server of one bench, with the settings of production: nothing is left out for speed. */
export class OwnServer implements AsyncDisposable {
  private readonly names: string[] = [];

  private constructor(
    private readonly addressOf: (database: string) => DatabaseAddress,
    private readonly stop: () => Promise<void>,
  ) {}

  /** Starts the server in the bench's own data directory, which is kept to spare the next run the making of it. */
  static async start(bench: string): Promise<OwnServer> {
    const server = await startEmbeddedPostgres({
      dataDirectory: join(benchFolder(bench), 'postgres'),
      checkoutPath: checkout,
    });
    return new OwnServer(
      (database) => server.connection(database),
      () => server.stop(),
    );
  }

  /** A new, migrated database; what a run that was killed left under this name goes first. */
  async database(name: string): Promise<OwnDatabase> {
    await this.drop(name);
    await this.onServer(`create database ${name}`);
    this.names.push(name);
    const address = this.addressOf(name);
    await prepareDatabase(address);
    return new OwnDatabase(address);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const name of this.names) await this.drop(name);
    await this.stop();
  }

  private drop(name: string): Promise<void> {
    return this.onServer(`drop database if exists ${name} with (force)`);
  }

  private async onServer(sql: string): Promise<void> {
    const client = new pg.Client(this.addressOf('postgres'));
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}

/** A database of a bench, seen by its owner, past row level security: for building data and for looking at results. */
export class OwnDatabase implements AsyncDisposable {
  private readonly client: Promise<pg.Client>;

  constructor(readonly address: DatabaseAddress) {
    this.client = this.connect();
  }

  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    const client = await this.client;
    return (await client.query<Row>(sql, [...values])).rows;
  }

  /** Runs statements without looking up foreign keys, which half a million rows at once would pay for dearly. */
  async build(statements: readonly string[]): Promise<void> {
    await this.query(`set session_replication_role = replica`);
    for (const statement of statements) await this.query(statement);
    await this.query(`reset session_replication_role`);
  }

  /** Statistics and visibility map as autovacuum would leave them. */
  async settle(): Promise<void> {
    await this.query('vacuum analyze');
    await this.query('checkpoint');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.client).end();
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client(this.address);
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }
}
