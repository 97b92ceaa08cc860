import type { MigrationInterface, QueryRunner } from 'typeorm';
import { townTable } from './policy.js';

/** Who had a mail sent again, or an event handled again, and when. */
export class RetriedDeliveries1763800000043 implements MigrationInterface {
  name = 'RetriedDeliveries1763800000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table delivery_retry (
        id uuid primary key,
        territory_id uuid not null references territory (id),
        -- A row of the view \`delivery\`: no reference, because it stands for several tables.
        delivery_id uuid not null,
        at timestamptz not null,
        retried_by uuid references account (id)
      );
      create index delivery_retry_delivery on delivery_retry (delivery_id, at);
      create index delivery_retry_territory on delivery_retry (territory_id);
      ${townTable('delivery_retry')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}
