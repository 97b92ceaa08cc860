const german = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
const percent = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

/** Whole cents as people write them: "1.234,56 €". Exact: cents divided by a hundred round to themselves again. */
export const euros = (cents: number): string => german.format(cents / 100);

/** Hundredths of a percent: "66,67 %". */
export const rate = (basisPoints: number): string => `${percent.format(basisPoints / 100)} %`;
