import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';

/** Shown when a page fails by a mistake of ours. */
export function BrokenPage() {
  const t = useTexts();
  return (
    <main className="frame-content">
      <Alert kind="danger" title={t('frame.broken.title')} justHappened>
        <p className="kern-body">{t('frame.broken.text')}</p>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('frame.reload')}
        </Button>
      </Alert>
    </main>
  );
}
