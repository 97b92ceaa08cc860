import { Inject, Injectable } from '@nestjs/common';
import type { ExplainedDay } from '../../shared/time/explained-day.js';
import { DEADLINE_SOURCES, type DeadlineSource } from './deadline-source.js';

/** What is stored of a deadline for its explanation. */
export interface StoredFacts {
  readonly kind: string;
  readonly facts: object;
}

/** Explains stored deadlines by the same rules by which they were computed. */
@Injectable()
export class ExplainDeadline {
  constructor(@Inject(DEADLINE_SOURCES) private readonly sources: readonly DeadlineSource[]) {}

  run({ kind, facts }: StoredFacts): ExplainedDay {
    const day = this.sources.find((source) => source.kind === kind)?.explain(facts) ?? null;
    if (day === null) throw new Error(`No rule gives this deadline of the kind ${kind}`);
    return day;
  }

  kinds(): { readonly kind: string; readonly name: string }[] {
    return this.sources.map(({ kind, name }) => ({ kind, name }));
  }
}
