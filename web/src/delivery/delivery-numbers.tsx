import type { TownNumbersFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Alert } from '../ui/alert';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import { RetryAll } from './retry-all';
import { STATES } from './words';

/** Longer than a mail server that is greeted in vain and the next look take. */
const LATE_MS = 10 * 60_000;

interface NumbersProps {
  readonly numbers: TownNumbersFragment;
}

export const countOf = ({ counts }: TownNumbersFragment, state: (typeof STATES)[number]): number =>
  counts[state.toLowerCase() as Lowercase<typeof state>];

/** Nobody sends: said to everybody who sees the numbers. */
export function Late({ numbers: { dueSince } }: NumbersProps) {
  const t = useTexts();
  if (dueSince === null || Date.now() - Date.parse(dueSince) < LATE_MS) return null;
  return (
    <Alert kind="warning" title={t('delivery.late.title', { when: dateAndTime(dueSince) })}>
      <p className="kern-body">{t('delivery.late.text')}</p>
    </Alert>
  );
}

/** What the administration sees of a town: numbers and reasons, and a button that sends all again. */
export function DeliveryNumbers({ numbers }: NumbersProps) {
  const t = useTexts();
  const { territoryId, territoryName, failures } = numbers;
  return (
    <Card title={territoryName}>
      <div className="stack">
        <DescriptionList
          items={STATES.map((state) => ({
            term: t(`delivery.state.${state}`),
            description: countOf(numbers, state),
          }))}
        />
        {failures.length > 0 && (
          <ul className="kern-list kern-list--bullet" aria-label={t('delivery.reasons')}>
            {failures.map(({ reason, sentence, count }) => (
              <li key={reason}>{t('delivery.reasonWith', { sentence, count })}</li>
            ))}
          </ul>
        )}
        {(['PARKED', 'RETRYING'] as const).map((state) => (
          <RetryAll key={state} of={{ territoryId, state }} count={countOf(numbers, state)} />
        ))}
      </div>
    </Card>
  );
}
