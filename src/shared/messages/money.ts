/** Sentences about amounts of money, as `src/shared/money` refuses them. */
export const moneyMessages = {
  MONEY_OUT_OF_RANGE: 'Der Betrag ist zu groß. Möglich sind höchstens 999.999.999,99 €.',
  AMOUNT_NEGATIVE: 'Geben Sie einen Betrag von 0,00 € oder mehr ein.',
} as const;
