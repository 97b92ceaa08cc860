import type { MigrationInterface, QueryRunner } from 'typeorm';
import { germanSearch, SEARCHED_BEFORE_GERMAN } from './searchable.js';

/**
 * The search knows German: stems by PostgreSQL's own German dictionary, umlauts in each spelling, slips of the pen.
 * No extension is needed; like LIKE, `@@` gets no index under row level security (architecture §6): it goes over the
 * rows of the reader's towns, which an index by `territory_id` finds.
 */
export class GermanSearch1763800000036 implements MigrationInterface {
  name = 'GermanSearch1763800000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORDS);
    await runner.query(SLIPS);
    await runner.query(QUERY);
    for (const [table, title, more] of SEARCHED_BEFORE_GERMAN)
      await runner.query(germanSearch(table, title, more));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/** Words come from `kpr_search_words`: small letters, ä as ae. "Aue", "Feuer" and "Quelle" hold no ü. */
const WORDS = `
  create function kpr_search_umlauts(words text) returns text language sql immutable parallel safe as $$
    select regexp_replace(replace(replace(words, 'ae', 'ä'), 'oe', 'ö'), '(?<![aeq])ue', 'ü', 'g')
  $$;
  create function kpr_search_plain(words text) returns text language sql immutable parallel safe as $$
    select translate(public.kpr_search_umlauts(words), 'äöü', 'aou')
  $$;
  -- The stem of each word, and the word as it is written without dots, of which somebody may type the beginning.
  create function kpr_search_stems(title text, more text) returns tsvector language sql immutable parallel safe as $$
    select strip(to_tsvector('pg_catalog.german', public.kpr_search_umlauts(words)) ||
                 to_tsvector('pg_catalog.simple', public.kpr_search_plain(words)))
      from (select public.kpr_search_words(title || ' ' || more) as words offset 0) w
  $$;`;

/**
 * Words within a slip of one another share a form with one letter left out: a letter too many, too few, another,
 * two exchanged ("Schwarzenbreg"), or one doubled for another ("Grafitti"). Shorter words would be taken for too many others.
 */
const SLIPS = `
  create function kpr_search_slip_forms(of_text text) returns text[] language sql immutable parallel safe as $$
    select array(
      select distinct left(form, n - 1) || substr(form, n + 1)
        from string_to_table(public.kpr_search_words(of_text), ' ') w,
             unnest(public.kpr_search_plain(w) || ts_lexize('pg_catalog.german_stem', public.kpr_search_umlauts(w))) form,
             generate_series(1, length(form) + 1) n
       where w !~ '[0-9]' and length(form) between 5 and 40)
  $$;
  create function kpr_search_slips(title text) returns tsvector language sql immutable parallel safe as $$
    select array_to_tsvector(public.kpr_search_slip_forms(title))
  $$;`;

/**
 * What a search asks of a row, word by word. Words such as "und" are asked for only while one types them. One or two digits
 * are a whole word, or each "20" would find 2026.
 */
const QUERY = `
  create function kpr_search_query(of_text text)
    returns table (begins text, inside text, stem tsquery, slip tsquery) language sql immutable parallel safe as $$
    with word as (
      select w, n, w ~ '^[0-9]{1,2}$' as is_short_number,
             ts_lexize('pg_catalog.german_stem', public.kpr_search_umlauts(w)) as stems
        from string_to_table(public.kpr_search_words(of_text), ' ') with ordinality as s(w, n))
    select case when is_short_number then '% ' || w || ' %' else '% ' || w || '%' end,
           case when is_short_number then '% ' || w || ' %' else '%' || w || '%' end,
           (select string_agg(quote_literal(form) || case when is_short_number then '' else mark end, '|')::tsquery
              from (select unnest(stems), '' union all select public.kpr_search_plain(w), ':*') f(form, mark)),
           (select string_agg(quote_literal(form), '|')::tsquery
              from unnest(public.kpr_search_slip_forms(w)) form)
      from word where stems <> '{}' or n = (select max(n) from word)
  $$;`;
