import { MailTest } from '../installation/mail-test';
import { useTexts } from '../texts';
import { ButtonLink } from '../ui/button';
import { addressOfStep } from './steps';

interface MailStepProps {
  readonly email: string;
  readonly done: boolean;
}

export function MailStep({ email, done }: MailStepProps) {
  const t = useTexts();
  return (
    <div className="setup-form stack">
      <p className="kern-body">{t('setup.mail.text')}</p>
      <MailTest email={email} />
      <div className="row">
        <ButtonLink look={done ? 'primary' : 'secondary'} to={addressOfStep('FIRST_MEETING')}>
          {done ? t('setup.next') : t('setup.later')}
        </ButtonLink>
      </div>
    </div>
  );
}
