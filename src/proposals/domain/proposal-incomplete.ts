import { DomainError } from '../../shared/domain-error.js';
import type { Missing } from './completeness.js';

/** A proposal that cannot be submitted yet: every missing field by itself. */
export class ProposalIncomplete extends DomainError {
  constructor(readonly missing: readonly Missing[]) {
    super('PROPOSAL_INCOMPLETE', { count: missing.length }, missing[0]?.field ?? null);
  }
}
