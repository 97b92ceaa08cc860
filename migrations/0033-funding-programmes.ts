import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcing, itself } from './0009-live-changes.js';
import { referenceTable, townTable } from './policy.js';

/** Funding programmes as data with their source, and which of them a town follows so that it misses no window. */
export class FundingProgrammes1763800000033 implements MigrationInterface {
  name = 'FundingProgrammes1763800000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROGRAMMES);
    await runner.query(FOLLOWED);
    await runner.query(WINDOWS);
    await runner.query(announcing('funding_programme', [itself('FundingProgramme', 'null::uuid')]));
    await runner.query(announcing('followed_programme', [OF_PROGRAMME]));
    await runner.query(announcing('followed_programme', [GONE], true));
    await runner.query(SHIPPED);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const FINANCE_KINDS = `'{SHARE,FIXED,SHORTFALL,FULL}'::text[]`;
const EXPENDITURE_KINDS = `'{STAFF,FEES,MATERIAL,TRAVEL,PUBLICITY,RENT,IN_KIND,INVESTMENT,OTHER}'::text[]`;

const PROGRAMMES = `
  create table funding_programme (
    id uuid primary key,
    -- Who describes it: the state, or a town that knows one more.
    territory_id uuid not null references territory (id),
    name text not null collate "de-x-icu",
    short_name text,
    funder text not null,
    source text not null,
    source_url text,
    -- The day of which the rules are known: nothing here says what holds today.
    as_of date not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    -- [{ opensOn: 'MM-DD' or null, closesOn: 'MM-DD' }]; none: at any time.
    windows jsonb not null,
    window_years_ahead smallint not null check (window_years_ahead between 0 and 2),
    receipt_counts boolean not null,
    finance_kinds text[] not null check (finance_kinds <@ ${FINANCE_KINDS} and cardinality(finance_kinds) > 0),
    -- Hundredths of a percent.
    maximum_rate integer check (maximum_rate between 0 and 10000),
    minimum_own_share integer not null check (minimum_own_share between 0 and 10000),
    in_kind_counts boolean not null,
    floor_cents euro_cents check (floor_cents >= 0),
    floor_exceptions text,
    ceiling_cents euro_cents check (ceiling_cents >= 0),
    reimbursed_below_cents euro_cents check (reimbursed_below_cents >= 0),
    -- [{ training, payGroup, payStage }]
    staff_caps jsonb not null,
    eligible_kinds text[] not null check (eligible_kinds <@ ${EXPENDITURE_KINDS} and cardinality(eligible_kinds) > 0),
    consultation_needed boolean not null,
    onward_grant_allowed boolean not null,
    proof_months smallint check (proof_months between 0 and 60),
    retention_years smallint check (retention_years between 0 and 30),
    -- Whether the two numbers above were found in the source.
    follow_up_checked boolean not null,
    remarks text,
    revision integer not null default 1
  );
  create index funding_programme_territory on funding_programme (territory_id);
  ${referenceTable('funding_programme')}`;

const FOLLOWED = `
  create table followed_programme (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    programme_id uuid not null references funding_programme (id),
    since timestamptz not null,
    constraint followed_programme_once unique (programme_id, territory_id)
  );
  create index followed_programme_territory on followed_programme (territory_id);
  ${townTable('followed_programme')}`;

/** As `deadlinesOf` of migration 0016, for two days of one thing: when the window opens, and when it closes. */
const WINDOWS = `
  create function kpr_funding_windows_stale(programmes uuid[]) returns void
  language sql security definer set search_path = pg_catalog, public as $$
    insert into public.deadline_stale (territory_id, kind, subject_id)
    select f.territory_id, k.kind, f.id from public.followed_programme f
     cross join (values ('FUNDING_OPENS'), ('FUNDING_CLOSES')) k (kind) where f.programme_id = any (programmes)
  $$;
  create function followed_programme_deadlines() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
    begin
      perform public.kpr_funding_windows_stale(array(select distinct c.programme_id from changed c));
      return null;
    end $$;
  create function funding_programme_deadlines() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
    begin
      perform public.kpr_funding_windows_stale(array(select c.id from changed c));
      return null;
    end $$;
  revoke execute on function kpr_funding_windows_stale, followed_programme_deadlines, funding_programme_deadlines from public;
  create trigger followed_programme_deadlines_insert after insert on followed_programme
    referencing new table as changed for each statement execute function followed_programme_deadlines();
  create function followed_programme_gone() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
    begin
      insert into public.deadline_stale (territory_id, kind, subject_id)
      select c.territory_id, k.kind, c.id from changed c cross join (values ('FUNDING_OPENS'), ('FUNDING_CLOSES')) k (kind);
      return null;
    end $$;
  revoke execute on function followed_programme_gone from public;
  create trigger followed_programme_gone_delete after delete on followed_programme
    referencing old table as changed for each statement execute function followed_programme_gone();
  create trigger funding_programme_deadlines_update after update on funding_programme
    referencing new table as changed for each statement execute function funding_programme_deadlines();`;

const OF_PROGRAMME = `jsonb_build_array('FundingProgramme', c.programme_id, c.territory_id, null, 'FollowedProgramme', c.id)`;
const GONE = `jsonb_build_array('FundingProgramme', c.programme_id, c.territory_id, null)`;

/**
 * The Saxon guideline for municipal prevention as far as public sources tell (domain.md A4, collected on 2026-11-22); no
 * state of it after 31 May 2023 was found. Months of the proof and years of keeping are typical of ANBest-K, unchecked.
 * The state of Saxony gets it when it is founded, and corrects it by itself from then on.
 */
const SHIPPED = `
  create function kpr_ship_funding_programmes(state uuid) returns void
  language sql security definer set search_path = pg_catalog, public as $ship$
    insert into public.funding_programme (id, territory_id, name, short_name, funder, source, source_url, as_of, valid_from,
      windows, window_years_ahead, receipt_counts, finance_kinds, maximum_rate, minimum_own_share, in_kind_counts,
      floor_cents, floor_exceptions, reimbursed_below_cents, staff_caps, eligible_kinds, consultation_needed,
      onward_grant_allowed, proof_months, retention_years, follow_up_checked, remarks)
    values (uuidv7(), state, 'Richtlinie Kommunale Prävention (RL KommPräv)', 'RL KommPräv',
      'Landespräventionsrat Sachsen (LPR)',
      'RL KommPräv vom 12. Juni 2018 (SächsABl. S. 811), geändert am 18. Dezember 2019 und am 31. Mai 2023; Angaben auf asskomm.sachsen.de',
      'https://www.asskomm.sachsen.de/foerdermittel-4045.html', '2023-05-31', '2018-06-12',
      '[{"opensOn": "08-31", "closesOn": "10-15"}]', 1, true, '{SHARE,FIXED}', 9000, 1000, true,
      1000000, 'kurzfristiger Bedarf vor Ort, eine Veranstaltung oder eine aktuelle Lage', 2000000,
      '[{"training": "Berufsausbildung", "payGroup": 7, "payStage": 3},
        {"training": "Fachhochschulabschluss", "payGroup": 11, "payStage": 3},
        {"training": "Universitätsabschluss", "payGroup": 14, "payStage": 3},
        {"training": "Universitätsabschluss mit Leitung", "payGroup": 15, "payStage": 3}]',
      '{STAFF,FEES,MATERIAL,TRAVEL,PUBLICITY,RENT,IN_KIND,OTHER}', true, true, 6, 5, false,
      'Den Antrag stellen Gemeinden und Landkreise. Nötig sind das Antragsformular, ein Ausgaben- und Finanzierungsplan, eine Projektbeschreibung nach den Beccaria-Standards und der Nachweis der Qualifikation von gefördertem Personal.')
  $ship$;
  create function funding_programme_ship() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
    begin
      perform public.kpr_ship_funding_programmes(new.id);
      return null;
    end $$;
  revoke execute on function kpr_ship_funding_programmes, funding_programme_ship from public;
  create trigger territory_funding_programmes after insert on territory
    for each row when (new.kind = 'STATE' and new.ags = '14') execute function funding_programme_ship();
  select kpr_ship_funding_programmes(id) from territory where kind = 'STATE' and ags = '14';`;
