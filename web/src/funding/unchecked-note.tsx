import { useTexts } from '../texts';
import { Alert } from '../ui/alert';

/** What is known of programmes is of a day, and no claim of what holds today. */
export function UncheckedNote() {
  const t = useTexts();
  return (
    <Alert kind="info" title={t('funding.unchecked')}>
      <p className="kern-body">{t('funding.uncheckedText')}</p>
    </Alert>
  );
}
