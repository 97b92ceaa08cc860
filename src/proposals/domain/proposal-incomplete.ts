import { DomainError } from '../../shared/domain-error.js';
import type { Missing } from './completeness.js';

/** A proposal that cannot be submitted, or decided, yet: every missing field by itself. */
export class ProposalIncomplete extends DomainError {
  constructor(
    readonly missing: readonly Missing[],
    code: 'PROPOSAL_INCOMPLETE' | 'PROPOSAL_NOT_DECIDABLE' = 'PROPOSAL_INCOMPLETE',
  ) {
    super(code, { count: missing.length }, missing[0]?.field ?? null);
  }
}
