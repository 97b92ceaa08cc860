import type { Finance } from '../../proposals/index.js';
import type { Cents } from '../../shared/money/index.js';
import type { FinanceKind } from '../domain/finance-kind.js';
import type { FundingPlan } from '../domain/plan.js';

/** For which year and in which way a proposal shall be funded. */
export interface Asked {
  readonly fundingYear: number;
  readonly financeKind: FinanceKind | null;
}

const NOTHING = 0 as Cents;

/** "EG 11" or "TV-L E 9b": 11 or 9; null when no group is named. */
export function payGroupIn(text: string | null): number | null {
  const [, group] = /\bEG?\s*(\d{1,2})/i.exec(text ?? '') ?? [];
  return group === undefined ? null : Number(group);
}

/** The finance plan of a proposal, as far as funding asks for it; what is not filled in yet counts nothing. */
export const proposedPlan = (finance: Finance, asked: Asked): FundingPlan => ({
  ...asked,
  consultedOn: finance.consultedOn,
  onwardGrant: finance.hasOnwardGrant === true,
  expenditures: finance.expenditures.map(({ kind, title, amount, isEligible }) => ({
    kind,
    title: title ?? '',
    amount: amount ?? NOTHING,
    eligible: isEligible,
    payGroup: kind === 'STAFF' ? payGroupIn(finance.staffPayGroup) : null,
  })),
  means: finance.funding.map(({ kind, amount }) => ({ kind, amount: amount ?? NOTHING })),
});
