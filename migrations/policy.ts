/**
 * Row level security by territory (architecture §4): the second wall behind `visibleTo`.
 * Reading uses `kpr.territories`, writing `kpr.write_territories`; nothing set means no rows.
 * Beside it `kpr.persons` holds the actor's own persons, whom he reads also while he has no right in their territory.
 * The settings stand in scalar subselects so that PostgreSQL evaluates them once per statement, not once per row.
 */
export const among = (setting: string, column: string): string =>
  `(${column} = any ((select nullif(current_setting('${setting}', true), '')::uuid[])::uuid[]))`;

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

/**
 * What a table needs whose things have an audience of their own (docs/adr/0011-audiences-and-shares.md): the column,
 * `for_everyone` by which everybody of the installation reads a row whatever its territory, and a word to the open
 * pages when the audience changes. `shown` is SQL over the row: false while nobody but the office may see it.
 */
export const storedAudience = (table: string, shown = 'true'): string => `
  alter table ${table} add column if not exists audience text[] not null default '{BODY}';
  alter table ${table} drop constraint if exists ${table}_audience_check;
  update ${table} set audience = coalesce(nullif(array_remove(array_remove(audience, 'ASSOCIATION'), 'STATE'), '{}'), '{OFFICE}')
   where audience && '{ASSOCIATION,STATE}';
  alter table ${table} add constraint ${table}_audience_check
    check (audience <@ '{OFFICE,STEERING,BODY,TOWN,PUBLIC}'::text[] and cardinality(audience) > 0);
  alter table ${table} add column for_everyone boolean not null
    generated always as ('PUBLIC' = any (audience) and ${shown}) stored;
  create index ${table}_for_everyone on ${table} (id) where for_everyone;
  create policy ${table}_everyone on ${table} for select to kpr_app using (for_everyone and (select kpr_belongs()));
  create trigger ${table}_audience after update of audience on ${table}
    for each row when (old.audience is distinct from new.audience) execute function kpr_announce_audience();`;
