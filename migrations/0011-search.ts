import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the search reads. LIKE is not leakproof and gets no index under row level security (architecture §6): a search
 * goes over the rows of the reader's towns, which an index by `territory_id` finds, and reads their folded words.
 */
export class Search1763800000011 implements MigrationInterface {
  name = 'Search1763800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORDS);
    await runner.query(GERMAN_DAY);
    for (const [table, title, more] of SEARCHED) await runner.query(searchText(table, title, more));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/**
 * Text as it is compared: small letters, ä as ae, ß as ss, no other accents, one blank between words. The words of a row
 * stand behind a blank each, those of the title on the first line.
 */
const WORDS = `
  create function kpr_search_words(of_text text) returns text language sql immutable parallel safe as $$
    select btrim(regexp_replace(regexp_replace(normalize(
             replace(replace(replace(replace(
               lower(normalize(coalesce(of_text, ''), NFC) collate "de-x-icu"), 'ß', 'ss'), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'),
             NFKD), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
  $$;
  create function kpr_search_row(title text, more text) returns text language sql immutable parallel safe as $$
    select ' ' || public.kpr_search_words(title) || E' \\n ' || public.kpr_search_words(more) || ' '
  $$;
  -- What LIKE asks of a row: every word anywhere; one or two digits as a whole word, or each "20" would find 2026.
  create function kpr_search_patterns(of_text text) returns text[] language sql immutable parallel safe as $$
    select array(select case when w ~ '^[0-9]{1,2}$' then '% ' || w || ' %' else '%' || w || '%' end
                   from string_to_table(public.kpr_search_words(of_text), ' ') w)
  $$;`;

/** `2. März 2027`: the day on which the instant falls in the zone. */
const GERMAN_DAY = `
  create function kpr_german_day(at timestamptz, zone text) returns text language sql immutable parallel safe as $$
    select extract(day from at at time zone zone) || '. ' ||
           ('{Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember}'::text[])
             [extract(month from at at time zone zone)::int] || ' ' || extract(year from at at time zone zone)
  $$;
  -- A date in the forms in which people type it.
  create function kpr_day_words(at timestamptz, zone text) returns text language sql immutable parallel safe as $$
    select ('{Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Samstag,Sonntag}'::text[])
             [extract(isodow from at at time zone zone)::int] || ' ' || public.kpr_german_day(at, zone) || ' ' ||
           extract(day from at at time zone zone) || '.' || extract(month from at at time zone zone) || '.' ||
           extract(year from at at time zone zone) || ' ' ||
           lpad(extract(day from at at time zone zone)::text, 2, '0') || '.' ||
           lpad(extract(month from at at time zone zone)::text, 2, '0') || '.' || extract(year from at at time zone zone)
  $$;`;

const orNothing = (column: string): string => `coalesce(${column}, '')`;

/** Table, title, and what else leads to a row: nothing that a reader of the row may not read. */
const SEARCHED = [
  ['person', 'name', orNothing('function')],
  ['organisation', 'name', orNothing('short_name')],
  ['body', 'name', "''"],
  [
    'meeting',
    'title',
    `coalesce(number::text || '. Sitzung Nr. ' || number::text, '') || ' ' || ${orNothing('place')} || ' ' || kpr_day_words(starts_at, zone)`,
  ],
  ['agenda_item', 'title', orNothing('presenter')],
  ['topic', 'title', orNothing('note')],
] as const;

const searchText = (table: string, title: string, more: string): string => `
  alter table ${table} add column search_text text collate "C" not null
    generated always as (kpr_search_row(${title}, ${more})) stored;`;
