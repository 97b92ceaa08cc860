import { ImprintPageDocument, type ImprintPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Page } from '../ui/page';
import { Missing, OperatorAddress, Paragraph, Part, useMissingOperator } from './legal-parts';

/** Who answers for these pages. */
export const ImprintPage = () => (
  <PageOf page={usePage(ImprintPageDocument, {})}>
    {({ installation }) => <Imprint installation={installation} />}
  </PageOf>
);

function Imprint({ installation }: Pick<ImprintPageQuery, 'installation'>) {
  const t = useTexts();
  const { operator, version } = installation;
  return (
    <Page title={t('frame.imprint')}>
      <Missing facts={useMissingOperator(operator)} />
      <Part title={t('legal.provider')}>
        <OperatorAddress operator={operator} />
        {operator.representedBy !== null && (
          <Paragraph>{t('legal.representedBy', { whom: operator.representedBy })}</Paragraph>
        )}
      </Part>
      <Part title={t('legal.program')}>
        <Paragraph>{t('legal.program.text', { version })}</Paragraph>
        <Paragraph>{t('legal.program.sources')}</Paragraph>
      </Part>
    </Page>
  );
}
