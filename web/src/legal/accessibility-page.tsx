import { AccessibilityPageDocument, type AccessibilityPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Page } from '../ui/page';
import { BarrierForm } from './barrier-form';
import { Lines, MailLink, Missing, Paragraph, Part } from './legal-parts';

/** The Erklärung zur Barrierefreiheit, made from what the administration states, with the form "Barriere melden". */
export const AccessibilityPage = () => (
  <PageOf page={usePage(AccessibilityPageDocument, {})}>
    {({ installation }) => <Statement installation={installation} />}
  </PageOf>
);

function Statement({ installation }: Pick<AccessibilityPageQuery, 'installation'>) {
  const t = useTexts();
  const { operator, accessibility } = installation;
  const { conformity, contactEmail, enforcementBody, statedOn } = accessibility;
  const facts = [
    [operator.name, t('legal.fact.operator')],
    [conformity, t('legal.fact.conformity')],
    [statedOn, t('legal.fact.statedOn')],
    [contactEmail, t('legal.fact.barrierContact')],
  ] as const;
  return (
    <Page title={t('frame.accessibility')}>
      <Missing facts={facts.filter(([value]) => value === null).map(([, name]) => name)} />
      <Part title={t('accessibility.statement')}>
        <Paragraph>
          {operator.name === null
            ? t('accessibility.aim')
            : t('accessibility.aimOf', { operator: operator.name })}
        </Paragraph>
        <Paragraph>{t(`accessibility.conformity.${conformity ?? 'UNKNOWN'}`)}</Paragraph>
        {statedOn !== null && (
          <Paragraph>{t('accessibility.statedOn', { day: dayOnly(statedOn) })}</Paragraph>
        )}
      </Part>
      <KnownBarriers text={accessibility.knownBarriers} />
      <Part title={t('accessibility.report')}>
        <Paragraph>{t('accessibility.report.text')}</Paragraph>
        {contactEmail === null ? (
          <Paragraph>{t('accessibility.report.none')}</Paragraph>
        ) : (
          <>
            <Paragraph>
              {t('accessibility.report.mail')} <MailLink address={contactEmail} />
            </Paragraph>
            <BarrierForm />
          </>
        )}
      </Part>
      <Part title={t('accessibility.enforcement')}>
        <Paragraph>{t('accessibility.enforcement.text')}</Paragraph>
        <Lines text={enforcementBody} />
      </Part>
    </Page>
  );
}

function KnownBarriers({ text }: { readonly text: string | null }) {
  const t = useTexts();
  if (text === null) return null;
  return (
    <Part title={t('accessibility.known')}>
      <ul>
        {text.split('\n').map((barrier) => (
          <li className="kern-body" key={barrier}>
            {barrier}
          </li>
        ))}
      </ul>
    </Part>
  );
}
