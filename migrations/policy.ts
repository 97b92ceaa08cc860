/**
 * Row level security by territory (architecture §4): the second wall behind `visibleTo`.
 * Reading uses `kpr.territories`, writing `kpr.write_territories`; nothing set means no rows, '*' is for the command line.
 * Beside it `kpr.persons` holds the actor's own persons, whom he reads also while he has no right in their territory.
 * The settings stand in scalar subselects so that PostgreSQL evaluates them once per statement, not once per row.
 */
export const among = (setting: string, column: string): string =>
  `((select current_setting('${setting}', true)) = '*' or ${column} = any ((select nullif(nullif(current_setting('${setting}', true), '*'), '')::uuid[])::uuid[]))`;

const READERS_AND_WRITERS = 'kpr_app, kpr_worker';

/** A table of town data: seen and written only inside the actor's territories. */
export const townTable = (table: string, column = 'territory_id'): string => `
  alter table ${table} enable row level security;
  create policy ${table}_read on ${table} for select to ${READERS_AND_WRITERS} using (${among('kpr.territories', column)});
  create policy ${table}_insert on ${table} for insert to ${READERS_AND_WRITERS} with check (${among('kpr.write_territories', column)});
  create policy ${table}_update on ${table} for update to ${READERS_AND_WRITERS}
    using (${among('kpr.write_territories', column)}) with check (${among('kpr.write_territories', column)});
  create policy ${table}_delete on ${table} for delete to ${READERS_AND_WRITERS} using (${among('kpr.write_territories', column)});
  grant select, insert, update, delete on ${table} to ${READERS_AND_WRITERS};`;

/** A public fact: everyone signed in reads it, only the owning territory writes it. */
export const referenceTable = (table: string, column = 'territory_id'): string => `
  alter table ${table} enable row level security;
  create policy ${table}_read on ${table} for select to ${READERS_AND_WRITERS} using (true);
  create policy ${table}_insert on ${table} for insert to ${READERS_AND_WRITERS} with check (${among('kpr.write_territories', column)});
  create policy ${table}_update on ${table} for update to ${READERS_AND_WRITERS}
    using (${among('kpr.write_territories', column)}) with check (${among('kpr.write_territories', column)});
  grant select, insert, update on ${table} to ${READERS_AND_WRITERS};`;

/** Everybody reads his own rows, wherever they belong. */
export const ownRows = (table: string, setting: string): string => `
  create policy ${table}_own on ${table} for select to kpr_app
    using (id = any ((select nullif(current_setting('${setting}', true), '')::uuid[])::uuid[]));`;

/** The worker finds its rows in every territory; it then sets the territory of the row it handles. */
export const workerSeesAll = (table: string): string => `
  create policy ${table}_worker on ${table} for all to kpr_worker using (true) with check (true);`;
