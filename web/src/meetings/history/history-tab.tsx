import { useTexts } from '../../texts';
import { dateAndTime } from '../../texts/times';
import { EmptyState } from '../../ui/empty-state';
import { type Meeting, useMeeting } from '../meeting';
import './history.css';
import { useSentenceOf } from './use-sentence-of';

/** What happened to the meeting, the latest first. */
export function HistoryTab() {
  const t = useTexts();
  const { history } = useMeeting();
  const latestFirst = history.toSorted((one, other) => other.at.localeCompare(one.at));
  if (latestFirst.length === 0)
    return <EmptyState title={t('history.empty')}>{t('history.empty.text')}</EmptyState>;
  return (
    <section aria-labelledby="history">
      <h2 className="kern-heading-medium" id="history">
        {t('meetings.tab.history')}
      </h2>
      <ol className="history">
        {latestFirst.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function HistoryRow({ entry }: { readonly entry: Meeting['history'][number] }) {
  const t = useTexts();
  const sentenceOf = useSentenceOf();
  return (
    <li>
      <span className="history-what">{sentenceOf(entry)}</span>
      <span className="muted">
        {dateAndTime(entry.at)}
        {entry.by !== null && `, ${t('history.by', { name: entry.by })}`}
      </span>
    </li>
  );
}
