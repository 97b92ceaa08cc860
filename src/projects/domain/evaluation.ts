import { DomainError } from '../../shared/domain-error.js';
import { textOf } from '../../shared/words.js';

/** What is to become of it. */
export const VERDICTS = ['CONTINUE', 'ADAPT', 'END'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is written when a project is evaluated (Beccaria steps 6 and 7, domain.md A5). */
export interface EvaluationSheet {
  /** Was it done as planned. */
  readonly delivery: string;
  /** Were its goals reached. */
  readonly goals: string;
  /** What it changed. */
  readonly effect: string;
  /** What others should know. */
  readonly lessons: string;
  /** What another town needs for it. */
  readonly transfer: string | null;
  readonly verdict: Verdict;
}

/** A sheet with words in every part but the transfer. Errors: EVALUATION_INCOMPLETE, TEXT_TOO_LONG. */
export function evaluationSheet(
  written: Omit<EvaluationSheet, 'transfer'> & { readonly transfer?: string | null },
): EvaluationSheet {
  const said = (field: 'delivery' | 'goals' | 'effect' | 'lessons'): string => {
    const text = textOf(written[field], field);
    if (text === null) throw new DomainError('EVALUATION_INCOMPLETE', {}, field);
    return text;
  };
  return {
    delivery: said('delivery'),
    goals: said('goals'),
    effect: said('effect'),
    lessons: said('lessons'),
    transfer: textOf(written.transfer, 'transfer'),
    verdict: written.verdict,
  };
}
