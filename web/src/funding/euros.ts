const german = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
const percent = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

/** Whole cents as people write them: "1.234,56 €". Exact: cents divided by a hundred round to themselves again. */
export const euros = (cents: number): string => german.format(cents / 100);

/** An amount as one types it again: "1234,56". */
export const typedEuros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

/** Hundredths of a percent: "66,67 %". */
export const rate = (basisPoints: number): string => `${percent.format(basisPoints / 100)} %`;

const whole = new Intl.NumberFormat('de-DE', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});

/** For axes, where cents say nothing: "1.235 €". */
export const wholeEuros = (cents: number): string => whole.format(cents / 100);
