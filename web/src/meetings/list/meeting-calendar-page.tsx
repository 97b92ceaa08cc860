import { Link, useLocation, useSearchParams } from 'react-router';
import { type MeetingInListFragment, MeetingsOfMonthDocument } from '../../api/generated/graphql';
import { usePage } from '../../api/page-data';
import { PageOf } from '../../app/page-of';
import { useTexts } from '../../texts';
import { localDay, monthName, shortDate, timeOfDay, timeSpan } from '../../texts/times';
import { ButtonLink } from '../../ui/button';
import { MeetingDue } from './meeting-due';
import { MeetingsFrame } from './meetings-frame';
import { aroundMonth, monthAfter, weeksOf } from './month';
import { useMeetingFilter } from './use-meeting-filter';

/** The meetings of one month, day by day. */
export function MeetingCalendarPage() {
  const [address] = useSearchParams();
  const asked = address.get('monat') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : localDay(new Date()).slice(0, 7);
  const { filter } = useMeetingFilter();
  const page = usePage(MeetingsOfMonthDocument, { filter: { ...filter, ...aroundMonth(month) } });
  return (
    <PageOf page={page}>
      {(data) => {
        const meetings = data.meetings.nodes.filter(({ startsAt }) => localDay(startsAt).startsWith(month));
        return (
          <MeetingsFrame view="kalender" data={data}>
            <Months month={month} />
            <MonthTable month={month} meetings={meetings} />
            <MonthList month={month} meetings={meetings} />
          </MeetingsFrame>
        );
      }}
    </PageOf>
  );
}

function Months({ month }: { readonly month: string }) {
  const t = useTexts();
  const { pathname, search } = useLocation();
  const to = (other: string): string => {
    const address = new URLSearchParams(search);
    address.set('monat', other);
    return `${pathname}?${address.toString()}`;
  };
  return (
    <div className="months">
      <h2 className="kern-heading-medium month-name" aria-live="polite">
        {monthName(month)}
      </h2>
      <nav className="no-print" aria-label={t('meetings.month.choose')}>
        <ButtonLink icon="chevron-left" iconOnly to={to(monthAfter(month, -1))}>
          {monthName(monthAfter(month, -1))}
        </ButtonLink>
        <ButtonLink icon="chevron-right" iconOnly to={to(monthAfter(month, 1))}>
          {monthName(monthAfter(month, 1))}
        </ButtonLink>
      </nav>
    </div>
  );
}

interface MonthProps {
  readonly month: string;
  readonly meetings: readonly MeetingInListFragment[];
}

const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

function MonthTable({ month, meetings }: MonthProps) {
  const t = useTexts();
  const on = (day: string) => meetings.filter(({ startsAt }) => localDay(startsAt) === day);
  return (
    <table className="month">
      <caption className="kern-sr-only">{t('meetings.month.caption', { month: monthName(month) })}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              <abbr title={t(`meetings.weekday.${day}.long`)}>{t(`meetings.weekday.${day}`)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={week.find((day) => day !== null) ?? index}>
            {week.map((day, place) =>
              day === null ? (
                <td key={WEEKDAYS[place]} />
              ) : (
                <DayCell key={day} day={day} meetings={on(day)} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, meetings }: { readonly day: string; readonly meetings: MonthProps['meetings'] }) {
  return (
    <td data-some={meetings.length > 0 || undefined} data-today={day === localDay(new Date()) || undefined}>
      <span className="month-day">{Number(day.slice(-2))}</span>
      {meetings.map(({ id, title, startsAt }) => (
        <Link key={id} className="kern-link month-meeting" to={`/sitzungen/${id}`}>
          {timeOfDay(startsAt)} {title}
        </Link>
      ))}
    </td>
  );
}

/** On a phone the days have no room for titles: the list beside them has. */
function MonthList({ month, meetings }: MonthProps) {
  const t = useTexts();
  if (meetings.length === 0)
    return <p className="muted">{t('meetings.month.none', { month: monthName(month) })}</p>;
  return (
    <ul className="month-list">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <span className="muted">
            {shortDate(meeting.startsAt)}, {timeSpan(meeting.startsAt, meeting.endsAt)}
          </span>
          <Link className="kern-link" to={`/sitzungen/${meeting.id}`}>
            {meeting.title}
          </Link>
          <MeetingDue meeting={meeting} />
        </li>
      ))}
    </ul>
  );
}
