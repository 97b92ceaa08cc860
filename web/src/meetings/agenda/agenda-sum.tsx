import { useTexts } from '../../texts';
import { timeOfDay } from '../../texts/times';
import type { Meeting } from '../meeting';

const after = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** How long the agenda takes, until when, and whether that fits. */
export function AgendaSum({ meeting }: { readonly meeting: Meeting }) {
  const t = useTexts();
  const { agenda, agendaMinutes: minutes, startsAt, endsAt } = meeting;
  if (agenda.length === 0) return null;
  const end = after(startsAt, minutes);
  const over = endsAt === null ? 0 : Math.round((Date.parse(end) - Date.parse(endsAt)) / 60_000);
  const unplanned = agenda.filter((item) => item.minutes === null).length;
  return (
    <p className="kern-body agenda-sum" role="status">
      <strong>
        {minutes === 0
          ? t('agenda.count', { count: agenda.length })
          : t('agenda.sum', { count: agenda.length, minutes, end: timeOfDay(end) })}
      </strong>
      {over > 0 && ` ${t('agenda.tooLong', { minutes: over })}`}
      {minutes > 0 && unplanned > 0 && ` ${t('agenda.unplanned', { count: unplanned })}`}
    </p>
  );
}
