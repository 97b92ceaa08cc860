import { useChange } from '../api/change';
import { type AccountPageQuery, EndSessionDocument } from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Alert } from '../ui/alert';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { sentenceOf } from '../ui/sentence-of';
import { Status } from '../ui/status';

/** Where one is signed in; what one does not know is ended. */
export function Sessions({ sessions }: { readonly sessions: AccountPageQuery['sessions'] }) {
  const t = useTexts();
  const end = useChange(EndSessionDocument);
  return (
    <>
      <p className="kern-body account-text">{t('account.sessions.text')}</p>
      {end.error !== null && !isSignedOut(end.error) && (
        <Alert kind="danger" title={sentenceOf(end.error)} justHappened />
      )}
      <ul className="sessions">
        {sessions.map(({ id, createdAt, expiresAt, isThisOne }) => (
          <li key={id}>
            <div>
              <p className="kern-body">{t('account.session.since', { time: dateAndTime(createdAt) })}</p>
              <p className="kern-body muted">
                {t('account.session.until', { time: dateAndTime(expiresAt) })}
              </p>
            </div>
            {isThisOne ? (
              <Badge kind="info">{t('account.session.this')}</Badge>
            ) : (
              <Button
                icon="logout"
                busy={end.isPending}
                aria-label={t('account.session.endOf', { time: dateAndTime(createdAt) })}
                onClick={() => end.mutate({ input: { sessionId: id } })}
              >
                {t('account.session.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Status>{end.isSuccess && <p className="kern-body">{t('account.session.ended')}</p>}</Status>
    </>
  );
}
