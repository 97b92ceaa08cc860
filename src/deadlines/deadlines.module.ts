import { type DynamicModule, Module } from '@nestjs/common';
import { DeadlineResolver } from './graphql/deadline.resolver.js';
import { DeadlineRounds } from './jobs/deadlines.processor.js';
import { DEADLINE_SOURCES, type DeadlineSource } from './use-cases/deadline-source.js';
import { DeadlineLetter } from './use-cases/deadline-letter.js';
import { EscalateDeadlines } from './use-cases/escalate-deadlines.js';
import { ExplainDeadline } from './use-cases/explain-deadline.js';
import { RenewDeadlines } from './use-cases/renew-deadlines.js';

/** Deadlines of every kind: each module declares which of its days a rule gives, and to whom they matter. */
@Module({
  providers: [
    ...[RenewDeadlines, EscalateDeadlines, DeadlineRounds],
    ...[ExplainDeadline, DeadlineResolver, DeadlineLetter],
  ],
  exports: [DeadlineLetter],
})
export class DeadlinesModule {
  static with(sources: readonly DeadlineSource[]): DynamicModule {
    const providers = [{ provide: DEADLINE_SOURCES, useValue: sources }];
    // Everywhere, because whoever writes the mails does not know the sources.
    return { module: DeadlinesModule, global: true, providers };
  }
}
