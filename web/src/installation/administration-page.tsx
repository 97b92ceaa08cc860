import { AdministrationPageDocument, type AdministrationPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Page } from '../ui/page';
import { InstallationForm } from './installation-form';
import { MailTest } from './mail-test';

/** What the administration states about the installation, and whether its mail leaves. */
export const AdministrationPage = () => (
  <PageOf page={usePage(AdministrationPageDocument, {})}>
    {(data) => (data.installation.setupSteps === null ? <NotFoundPage /> : <Administration {...data} />)}
  </PageOf>
);

function Administration({ installation, me }: AdministrationPageQuery) {
  const t = useTexts();
  const setUp = installation.demo || installation.setupSteps?.every(({ done }) => done) === true;
  return (
    <Page title={t('installation.title')}>
      {!setUp && (
        <Alert kind="info" title={t('installation.setupOpen')}>
          <div className="row">
            <ButtonLink to="/einrichten">{t('installation.continueSetup')}</ButtonLink>
          </div>
        </Alert>
      )}
      <p className="kern-body">{t('installation.text')}</p>
      <InstallationForm facts={installation} />
      <Card title={t('installation.mail')}>
        <MailTest email={me?.account.email ?? ''} />
      </Card>
      <p className="muted">{t('installation.version', { version: installation.version })}</p>
    </Page>
  );
}
