import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { formatEuros } from '../ui/euros';
import type { Parts } from './parts';

interface FinanceSumsProps {
  readonly finance: Parts['finance'];
}

/** Whole cents: exact as numbers. */
const sumOf = (amounts: readonly (number | string | null | undefined)[]): number =>
  amounts.reduce<number>((sum, amount) => sum + Number(amount ?? 0), 0);

/** Work in kind is worth its hours times the rate, as the server reckons it. */
const worth = ({ kind, amount, hours, hourlyRate }: Parts['finance']['funding'][number]): number =>
  kind === 'IN_KIND' && hours != null && hourlyRate != null
    ? hours * Number(hourlyRate)
    : Number(amount ?? 0);

/** Both sums, and whether they match to the cent. */
export function FinanceSums({ finance }: FinanceSumsProps) {
  const t = useTexts();
  const spent = sumOf(finance.expenditures.map(({ amount }) => amount));
  const funded = sumOf(finance.funding.map(worth));
  const missing = spent - funded;
  return (
    <div className="stack">
      <p className="kern-body">
        {t('proposals.sums', { spent: formatEuros(spent), funded: formatEuros(funded) })}
      </p>
      {missing !== 0 && (
        <Alert
          kind="warning"
          title={t(missing > 0 ? 'proposals.fundingMissing' : 'proposals.fundingTooMuch', {
            amount: formatEuros(Math.abs(missing)),
          })}
        />
      )}
    </div>
  );
}
