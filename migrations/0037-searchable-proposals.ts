import type { MigrationInterface, QueryRunner } from 'typeorm';
import { germanSearch } from './searchable.js';

/** Proposals are found in German, by the words of their `search_text`. */
export class SearchableProposals1763800000037 implements MigrationInterface {
  name = 'SearchableProposals1763800000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      germanSearch('proposal', 'title', `coalesce(summary, '') || ' ' || coalesce(area, '')`),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}
