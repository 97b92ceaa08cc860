import type { WriteProposalQuery } from '../api/generated/graphql';
import { loadedOnce } from '../ui/use-loaded';
import { FinanceSums } from './finance-sums';
import type { Written } from './use-written';

interface BesideFinanceProps {
  readonly proposalId: string;
  readonly programmes: WriteProposalQuery['fundingProgrammes'];
  readonly written: Written;
}

/** It brings the words of funding along, which no other part of the form needs. */
const useGuard = loadedOnce(() => import('../funding/guard-of-plan').then(({ GuardOfPlan }) => GuardOfPlan));

/** What helps to write the finance plan: its sums, and what a programme says to it. */
export function BesideFinance({ written: { parts, saved }, ...plan }: BesideFinanceProps) {
  const Guard = useGuard();
  return (
    <>
      <FinanceSums finance={parts.finance} />
      {Guard !== undefined && <Guard {...plan} startsOn={saved.head.startsOn ?? null} />}
    </>
  );
}
