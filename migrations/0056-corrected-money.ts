import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A drawdown or receipt that was entered wrongly is taken out of the sums with its reason and stays to be read; what
 * stands in its place says so.
 */
export class CorrectedMoney1763800000056 implements MigrationInterface {
  name = 'CorrectedMoney1763800000056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(DRAWN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const COLUMNS = `
  alter table funds_drawdown
    add column cancelled_at timestamptz,
    add column cancel_reason text,
    add column replaces_id uuid unique references funds_drawdown (id),
    add constraint funds_drawdown_cancelled check ((cancelled_at is null) = (cancel_reason is null));
  alter table project_receipt
    add column replaces_id uuid unique references project_receipt (id) on delete cascade;`;

/** As in migration 0034, of what counts. */
const DRAWN = `
  create or replace function kpr_drawn() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' and old.cancelled_at is null then
        update grant_notice set drawn_cents = drawn_cents - old.amount_cents where application_id = old.application_id;
      end if;
      if tg_op <> 'DELETE' and new.cancelled_at is null then
        update grant_notice set drawn_cents = drawn_cents + new.amount_cents where application_id = new.application_id;
      end if;
      return null;
    end $$;
  drop trigger funds_drawdown_drawn on funds_drawdown;
  create trigger funds_drawdown_drawn after insert or delete or update of amount_cents, application_id, cancelled_at on funds_drawdown
    for each row execute function kpr_drawn();`;
