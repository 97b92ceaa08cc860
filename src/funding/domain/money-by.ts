/** By what the money of funding is summed. */
export const MONEY_BY = ['YEAR', 'TOWN', 'FIELD'] as const;
export type MoneyBy = (typeof MONEY_BY)[number];
