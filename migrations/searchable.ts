const orNothing = (column: string): string => `coalesce(${column}, '')`;

/** The words of a meeting: number, place, and its day in the forms in which people type it. */
const MEETING_WORDS = `coalesce(number::text || '. Sitzung Nr. ' || number::text, '') || ' ' || ${orNothing('place')} || ' ' || kpr_day_words(starts_at, zone)`;

/** Table, title, and what else leads to a row, as their migrations wrote it into `search_text`. */
export const SEARCHED_BEFORE_GERMAN = [
  ['person', 'name', orNothing('function')],
  ['organisation', 'name', orNothing('short_name')],
  ['body', 'name', "''"],
  ['meeting', 'title', MEETING_WORDS],
  ['agenda_item', 'title', orNothing('presenter')],
  ['topic', 'title', orNothing('note')],
  ['task', 'title', orNothing('description')],
] as const;

/**
 * How a table with `search_text` is also found in German (docs/adr/0021-german-search.md): the stems of all its words,
 * and its title's words with one letter left out, by which a slip of the pen finds them.
 */
export const germanSearch = (table: string, title: string, more: string): string => `
  alter table ${table}
    add column search_stems tsvector not null generated always as (kpr_search_stems(${title}, ${more})) stored,
    add column search_slips tsvector not null generated always as (kpr_search_slips(${title})) stored;`;
