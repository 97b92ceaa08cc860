import type { ProposalState } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Badge } from '../ui/badge';

const KINDS: Readonly<Record<ProposalState, 'info' | 'success' | 'warning' | 'danger'>> = {
  DRAFT: 'info',
  SUBMITTED: 'info',
  RETURNED: 'warning',
  IN_REVIEW: 'info',
  RECOMMENDED: 'success',
  NOT_RECOMMENDED: 'warning',
  APPROVED: 'success',
  APPROVED_WITH_CONDITIONS: 'success',
  AWAITS_TOWN: 'warning',
  DEFERRED: 'warning',
  REJECTED: 'danger',
  WITHDRAWN: 'info',
};

/** Where the proposal stands, in a word. */
export function StateBadge({ state }: { readonly state: ProposalState }) {
  const t = useTexts();
  return <Badge kind={KINDS[state]}>{t(`proposals.state.${state}`)}</Badge>;
}
