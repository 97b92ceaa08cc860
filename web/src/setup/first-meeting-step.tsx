import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { ButtonLink } from '../ui/button';

/** The last step leads to where every meeting begins. */
export function FirstMeetingStep({ done }: { readonly done: boolean }) {
  const t = useTexts();
  return (
    <div className="setup-form stack">
      {done ? (
        <Alert kind="success" title={t('setup.meeting.done')} />
      ) : (
        <p className="kern-body">{t('setup.meeting.text')}</p>
      )}
      <div className="row">
        {!done && (
          <ButtonLink look="primary" to="/sitzungen/neu">
            {t('setup.meeting.submit')}
          </ButtonLink>
        )}
        <ButtonLink look={done ? 'primary' : 'secondary'} to="/">
          {t('setup.toOverview')}
        </ButtonLink>
      </div>
    </div>
  );
}
