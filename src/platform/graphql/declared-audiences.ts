import { Injectable, type OnModuleInit } from '@nestjs/common';
import { storedTable } from './read/read-model.js';
import { ReadPool } from './read/read-pool.js';
import { ReadRegistry } from './read/read-registry.js';

/** What `storedAudience` of migrations/policy.ts adds to a table. */
const COLUMNS = ['audience', 'for_everyone'];

const FOUND = `
  select json_agg(json_build_array(c.relname, a.attname)) from pg_attribute a join pg_class c on c.oid = a.attrelid
   where c.relname = any ($1) and a.attname = any ($2) and c.relrowsecurity`;

/** Stops the start when a thing says that its audience is stored, and its table has no place for it. */
@Injectable()
export class DeclaredAudiences implements OnModuleInit {
  constructor(
    private readonly registry: ReadRegistry,
    private readonly pool: ReadPool,
  ) {}

  async onModuleInit(): Promise<void> {
    const models = this.registry.all().filter(({ audience }) => audience.kind === 'stored');
    const values = [models.map(storedTable), COLUMNS];
    const found = await this.pool.run<[string, string][]>([], { text: FOUND, values });
    for (const model of models) {
      const table = storedTable(model);
      const missing = COLUMNS.filter(
        (column) => !(found ?? []).some(([of, name]) => of === table && name === column),
      );
      if (missing.length > 0)
        throw new Error(
          `${model.type}: its audience is stored, but the table ${table} lacks ${missing.join(' and ')}`,
        );
    }
  }
}
