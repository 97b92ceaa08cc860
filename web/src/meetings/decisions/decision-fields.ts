import { z } from 'zod';
import type { DecisionInput } from '../../api/generated/graphql';
import { textOf } from '../../texts';
import type { AgendaItem } from '../meeting';

export const OUTCOMES = ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'REJECTED'] as const;
export const KINDS = ['RECOMMENDATION', 'OWN_MATTER'] as const;
type Outcome = (typeof OUTCOMES)[number];

const required = z.string().refine((text) => text !== '', { error: () => textOf('ui.required') });
const count = z
  .string()
  .trim()
  .refine((text) => /^\d{0,4}$/.test(text), { error: () => textOf('decisions.wholeNumber') });

/** What is typed of a decision; counts as text, because they may be left out. */
export const decisionFields = z
  .object({
    outcome: required,
    wording: z
      .string()
      .refine((text) => text.trim() !== '', { error: () => textOf('decisions.wordingMissing') }),
    conditions: z.string(),
    yes: count,
    no: count,
    abstentions: count,
    needsTownMoney: z.boolean(),
    kind: z.enum(KINDS),
    reason: z.string(),
  })
  .refine(({ outcome, conditions }) => outcome !== WITH_CONDITIONS || conditions.trim() !== '', {
    path: ['conditions'],
    error: () => textOf('ui.required'),
  });
export type DecisionFields = z.infer<typeof decisionFields>;

export const WITH_CONDITIONS: Outcome = 'APPROVED_WITH_CONDITIONS';

/** What stands in the fields for a recorded decision, or for none. */
export function decisionFieldsOf(decision: AgendaItem['decision']): DecisionFields {
  const votes = decision?.votes;
  return {
    outcome: decision?.outcome ?? '',
    wording: decision?.wording ?? '',
    conditions: decision?.conditions ?? '',
    yes: votes == null ? '' : String(votes.yes),
    no: votes == null ? '' : String(votes.no),
    abstentions: votes == null ? '' : String(votes.abstentions),
    needsTownMoney: decision?.needsTownMoney ?? false,
    kind: decision?.kind ?? 'RECOMMENDATION',
    reason: '',
  };
}

/** Nothing in all three counts means: not counted. */
export function decisionInputOf(fields: DecisionFields): DecisionInput {
  const { outcome, wording, conditions, yes, no, abstentions, needsTownMoney, kind } = fields;
  const counted = [yes, no, abstentions].some((text) => text !== '');
  return {
    kind,
    outcome: outcome as Outcome,
    wording,
    needsTownMoney,
    conditions: outcome === WITH_CONDITIONS ? conditions : null,
    votes: counted ? { yes: Number(yes), no: Number(no), abstentions: Number(abstentions) } : null,
  };
}
