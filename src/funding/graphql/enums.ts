import { enumType } from '../../platform/graphql/index.js';
import { ALL_FINANCE_KINDS } from '../domain/finance-kind.js';
import { MONEY_BY } from '../domain/money-by.js';
import { FINDING_CODES, SEVERITIES } from '../domain/guard/index.js';

export const FinanceKindEnum = enumType(
  'FinanceKind',
  ALL_FINANCE_KINDS,
  'SHARE: a part of the costs (Anteilsfinanzierung); FIXED: a fixed sum (Festbetrag); SHORTFALL: what is missing (Fehlbedarf); FULL: all (Vollfinanzierung).',
);
export const GuardSeverityEnum = enumType(
  'GuardSeverity',
  SEVERITIES,
  'BLOCKER: by the rules as they are known there is no grant; WARNING: likely to fail, or something is missing; HINT: to be known; FINE: looked at, and kept.',
);
export const GuardCodeEnum = enumType('GuardCode', FINDING_CODES, 'What the funding guard found.');
export const MoneyByEnum = enumType('FundingMoneyBy', MONEY_BY, 'By what the money of funding is summed.');
