import { useTexts } from '../texts';
import { ButtonLink } from '../ui/button';
import { Page } from '../ui/page';

/** Also for what exists but may not be seen: the two are not told apart. */
export function NotFoundPage() {
  const t = useTexts();
  return (
    <Page title={t('frame.notFound.title')}>
      <p className="kern-body">{t('frame.notFound.text')}</p>
      <div>
        <ButtonLink to="/" look="primary">
          {t('frame.notFound.home')}
        </ButtonLink>
      </div>
    </Page>
  );
}
