import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agenda items and invitations are always asked for by their meeting, person or id. With an index by territory PostgreSQL
 * put row level security first: for each meeting of a list it went through all of the town's entries (a bitmap of both
 * indexes), which cost a quarter of the council dashboard's time and grew with every year.
 */
export class PartsByTheirMeeting1763800000053 implements MigrationInterface {
  name = 'PartsByTheirMeeting1763800000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index agenda_item_territory; drop index invitation_territory;');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}
