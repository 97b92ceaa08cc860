import { useTexts } from '../texts';
import { dayOfMonth, longDate, month, timeOfDay, weekday } from '../texts/times';

interface Times {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly videoUrl: string | null;
}

/** The day as on a wall calendar; the words beside it say the same. */
export const DateLeaf = ({ instant }: { readonly instant: string }) => (
  <div className="date-leaf" aria-hidden="true">
    <span>{weekday(instant)}</span>
    <strong>{dayOfMonth(instant)}</strong>
    <span>{month(instant)}</span>
  </div>
);

/** "Dienstag, 19. Januar 2027, 18:00 bis 20:00 Uhr", then the place. */
export function WhenAndWhere({ meeting }: { readonly meeting: Times }) {
  const t = useTexts();
  const { startsAt, endsAt, place, videoUrl } = meeting;
  const values = { day: longDate(startsAt), from: timeOfDay(startsAt) };
  return (
    <p className="kern-body">
      {endsAt === null
        ? t('overview.when', values)
        : t('overview.whenUntil', { ...values, until: timeOfDay(endsAt) })}
      {place !== null && (
        <>
          <br />
          {place}
        </>
      )}
      {videoUrl !== null && (
        <>
          <br />
          <a className="kern-link" href={videoUrl} target="_blank" rel="noreferrer">
            {t('overview.video')}
          </a>
        </>
      )}
    </p>
  );
}
