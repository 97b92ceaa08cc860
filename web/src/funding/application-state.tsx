import type { FundingApplicationState } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Badge } from '../ui/badge';

const KIND = {
  DRAFT: 'info',
  SUBMITTED: 'info',
  GRANTED: 'success',
  REJECTED: 'danger',
  WITHDRAWN: 'warning',
} as const satisfies Record<FundingApplicationState, string>;

/** How far an application is, in a word. */
export function StateBadge({ state }: { readonly state: FundingApplicationState }) {
  const t = useTexts();
  return <Badge kind={KIND[state]}>{t(`funding.state.${state}`)}</Badge>;
}
