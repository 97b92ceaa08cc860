import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { type DatabaseAddress, type DatabaseRole, connectionOf } from './address.js';
import { SnakeCase } from './snake-case.js';

export interface DataSourceChoice {
  readonly address: DatabaseAddress;
  readonly role: DatabaseRole;
  readonly entities?: readonly EntitySchema[];
  readonly migrations?: MixedList<Function>;
  readonly poolSize?: number;
}

/** A TypeORM data source that never changes the schema by itself and does not run constructors on load. */
export const createDataSource = (choice: DataSourceChoice): DataSource =>
  new DataSource({
    type: 'postgres',
    host: choice.address.host,
    port: choice.address.port,
    username: choice.address.user,
    password: choice.address.password,
    database: choice.address.database,
    poolSize: choice.poolSize ?? 10,
    extra: connectionOf(choice.address, choice.role),
    entities: [...(choice.entities ?? [])],
    migrations: choice.migrations ?? [],
    entitySkipConstructor: true,
    installExtensions: false,
    namingStrategy: new SnakeCase(),
  });
