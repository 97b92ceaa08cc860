import { Link } from 'react-router';
import { useChange } from '../api/change';
import { MarkNoticeReadDocument, type NoticeInListFragment } from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Alert } from '../ui/alert';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { sentenceOf } from '../ui/sentence-of';

interface NoticeListProps {
  readonly notices: readonly NoticeInListFragment[];
}

/** Each with its thing, which opens, and with why it was told; whatever is opened has been read. */
export function NoticeList({ notices }: NoticeListProps) {
  const t = useTexts();
  const read = useChange(MarkNoticeReadDocument);
  const markRead = ({ id, isRead }: NoticeInListFragment): void => {
    if (!isRead) read.mutate({ input: { noticeId: id } });
  };
  if (notices.length === 0) return null;
  return (
    <>
      {read.error !== null && !isSignedOut(read.error) && (
        <Alert kind="danger" title={sentenceOf(read.error)} justHappened />
      )}
      <ul className="notices" aria-label={t('inbox.title')}>
        {notices.map((notice) => (
          <li key={notice.id} className="notice">
            <Told notice={notice} onOpen={() => markRead(notice)} />
            {!notice.isRead && (
              <Button
                look="tertiary"
                icon="check"
                aria-label={t('inbox.readThis', { text: notice.text, title: notice.thing?.title ?? '' })}
                onClick={() => markRead(notice)}
              >
                {t('inbox.read')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ToldProps {
  readonly notice: NoticeInListFragment;
  readonly onOpen: () => void;
}

function Told({ notice: { text, thing, reason, at, isRead }, onOpen }: ToldProps) {
  const t = useTexts();
  return (
    <div className="notice-facts">
      <p className="kern-body">
        {!isRead && (
          <>
            <Badge kind="info">{t('inbox.new')}</Badge>{' '}
          </>
        )}
        <strong>{text}</strong>
      </p>
      <p className="kern-body">
        {thing === null ? (
          t('inbox.hidden')
        ) : (
          <Link className="kern-link" to={thing.path} onClick={onOpen}>
            {thing.title}
          </Link>
        )}
      </p>
      <p className="kern-body kern-body--small muted">
        <time dateTime={at}>{dateAndTime(at)}</time>
        {reason !== null && `. ${reason}`}
      </p>
    </div>
  );
}
