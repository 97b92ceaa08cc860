import type { Statement } from './statement.js';
import type { ActorParameters, ReadModel, Searched, SqlOfRow } from './read-model.js';
import { storedTable } from './read-model.js';
import type { ReadRegistry } from './read-registry.js';
import { literal, quoted, quotedTable } from './sql-text.js';
import { bindValues, StatementParameters } from './statement-parameters.js';

/** One thing that was found; the ids say where it is shown. */
export interface SearchHit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** German. */
  readonly subtitle: string | null;
  readonly territoryId: string;
  readonly meetingId: string | null;
  readonly bodyId: string | null;
}

/** What is searched. */
export interface SearchRequest {
  readonly words: string;
  readonly most: number;
  /** Where the actor reads; the index by territory leads to these rows alone. */
  readonly territories: readonly string[];
}

/** Equally good hits come in turns of so many of each kind, so that one kind does not hide the others. */
const TURN = 5;

/** No text that may be asked holds more; the planner would reckon with thousands. */
const MOST_WORDS = 100;

/** What each word asks is worked out once, by functions that also worked out the rows (migration 0036). */
const QUERY = (words: string): string => `
  with folded as materialized (select kpr_search_words(${words}) as phrase),
       word as materialized (select begins, inside, stem, slip from kpr_search_query(${words}) limit ${MOST_WORDS})`;

/** No word of the row is like it. */
const MISSED = 9;
/** A word is there but for a slip of the pen: shown only when nothing better is found. */
const SLIP = 5;

/** How far the row is from the words: 2: each begins one of its words; 3: in another form; 4: inside; else see above. */
const DISTANCE_OF_WORDS = (t: string): string => `
  select max(case when ${t}.search_text like w.begins then 2 when ${t}.search_stems @@ w.stem then 3
                  when ${t}.search_text like w.inside then 4 when ${t}.search_slips @@ w.slip then ${SLIP}
                  else ${MISSED} end) as worst
    from word w`;

/** 0: the title itself; 1: it begins so; else as far as the word that is furthest. */
const RANK = (t: string): string => `
  case when ${t}.search_text like (select ' ' || phrase || E' \\n%' from folded) then 0
       when ${t}.search_text like (select ' ' || phrase || '%' from folded) then 1
       else ${t}.worst end`;

/** What the branches of one statement share. */
interface Asked {
  readonly parameters: StatementParameters;
  readonly limit: string;
  readonly towns: string;
}

/** The best rows of one kind: first those that hold the words, which is quick to say, then of these the visible ones. */
function branch(model: ReadModel, search: Searched, { parameters, limit, towns }: Asked): string {
  const row = (sql: SqlOfRow | undefined, alias: string, absent = 'null'): string =>
    sql?.(alias, parameters.of(null)) ?? absent;
  const elsewhere = model.audience.kind === 'stored' ? ' or r.for_everyone' : '';
  const inTowns = search.isPublic === true ? 'true' : `(r.territory_id = any (${towns})${elsewhere})`;
  const near = `
    select r.*, m.worst from ${quotedTable(storedTable(model))} r cross join lateral (${DISTANCE_OF_WORDS('r')}) m
     where ${inTowns} and m.worst < ${MISSED} offset 0`;
  const found = `
    select t0.*, ${RANK('t0')} as rank, (${row(search.distance, 't0', '0')})::float8 as distance
      from (${near}) t0 where ${parameters.visibility(model, 't0')}`;
  const best = `
    select f.*, row_number() over (order by f.rank, f.distance, f.id) as n from (${found}) f order by n limit ${limit}`;
  return `
    select ${literal(search.kind)} as kind, t1.id, coalesce(nullif(t1.${quoted(search.title)}::text, ''), 'Ohne Titel') as title, ${row(search.subtitle, 't1')} as subtitle,
           t1.territory_id as "territoryId", (${row(search.meetingId, 't1')})::uuid as "meetingId",
           (${row(search.bodyId, 't1')})::uuid as "bodyId", t1.rank, t1.n, ${search.position} as position
      from (${best}) t1`;
}

/**
 * The one statement of a search: of each searched read model the best rows that hold every word and that the actor may
 * see by the model's own rule, then the best of all kinds. Rows with a slip of the pen count only when there is no other.
 */
export function searchStatement(
  registry: ReadRegistry,
  { words, most, territories }: SearchRequest,
  request: { readonly actor: ActorParameters; readonly now: Date },
): Statement {
  const parameters = new StatementParameters((type) => registry.get(type));
  const bound = parameters.of(null);
  const query = QUERY(bound.value(words, 'text'));
  const asked = {
    parameters,
    limit: bound.value(most, 'integer'),
    towns: bound.value(territories, 'uuid[]'),
  };
  const branches = registry
    .all()
    .flatMap((model) => (model.search === undefined ? [] : [branch(model, model.search, asked)]));
  const text = `${query}, hit as materialized (${branches.join(' union all ')})
    select coalesce(json_agg(h), '[]') from (
      select kind, id, title, subtitle, "territoryId", "meetingId", "bodyId" from hit
       where rank < ${SLIP} or not exists (select from hit where rank < ${SLIP})
       order by rank, (n - 1) / ${TURN}, position, n limit ${asked.limit}) h`;
  return { text, values: bindValues(parameters.sources, [], { ...request, variables: {} }) };
}
