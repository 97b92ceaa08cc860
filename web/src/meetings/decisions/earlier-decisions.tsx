import { useTexts } from '../../texts';
import { shortDate } from '../../texts/times';
import { Disclosure } from '../../ui/disclosure';
import type { AgendaItem } from '../meeting';

/** What a decision said before it was changed. */
export function EarlierDecisions({
  decision: { earlier },
}: {
  readonly decision: NonNullable<AgendaItem['decision']>;
}) {
  const t = useTexts();
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={t('decisions.earlier', { count: earlier.length })}>
      <ul className="stack decision-earlier">
        {earlier.map(({ id, version, outcome, votes, wording, conditions, recordedAt, recordedBy }) => (
          <li key={id}>
            <strong>
              {t('decisions.version', { version })}: {t(`decisions.outcome.${outcome}`)}
            </strong>
            {votes !== null && `, ${t('decisions.votesOf', { ...votes })}`}
            <p className="decision-wording">{wording}</p>
            {conditions !== null && <p className="decision-wording">{conditions}</p>}
            <p className="muted">
              {t('decisions.recordedBy', { day: shortDate(recordedAt), name: recordedBy ?? 'none' })}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
