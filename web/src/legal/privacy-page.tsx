import { PrivacyPageDocument, type PrivacyPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { type TextName, useTexts } from '../texts';
import { Page } from '../ui/page';
import { Contact, Lines, Missing, OperatorAddress, Paragraph, Part, useMissingOperator } from './legal-parts';

const DATA: readonly TextName[] = [
  'privacy.data.person',
  'privacy.data.seats',
  'privacy.data.answers',
  'privacy.data.mails',
  'privacy.data.account',
  'privacy.data.log',
];
const PURPOSES: readonly TextName[] = ['privacy.why.meetings', 'privacy.why.proof', 'privacy.why.safety'];
const RETENTION: readonly TextName[] = [
  'privacy.keep.session',
  'privacy.keep.attempts',
  'privacy.keep.links',
  'privacy.keep.mails',
  'privacy.keep.council',
];
const RIGHTS: readonly TextName[] = [
  'privacy.right.access',
  'privacy.right.mend',
  'privacy.right.erase',
  'privacy.right.object',
  'privacy.right.complain',
];

/** Which data this program keeps of whom, why and how long: true for what is built, with the operator's own facts. */
export const PrivacyPage = () => (
  <PageOf page={usePage(PrivacyPageDocument, {})}>
    {({ installation }) => <Privacy installation={installation} />}
  </PageOf>
);

function Privacy({ installation }: Pick<PrivacyPageQuery, 'installation'>) {
  const t = useTexts();
  const { operator, dataProtection: officer } = installation;
  const known = officer.name !== null || officer.email !== null;
  const missing = useMissingOperator(operator);
  return (
    <Page title={t('frame.privacy')}>
      <Missing facts={known ? missing : [...missing, t('legal.fact.officer')]} />
      <Part title={t('privacy.controller')}>
        <OperatorAddress operator={operator} />
      </Part>
      {known && (
        <Part title={t('privacy.officer')}>
          {officer.name !== null && <Lines text={officer.name} />}
          <Contact email={officer.email} phone={officer.phone} />
        </Part>
      )}
      <List title={t('privacy.data')} items={DATA} />
      <List title={t('privacy.why')} items={PURPOSES}>
        {t('privacy.basis')}
      </List>
      <Part title={t('privacy.who')}>
        <Paragraph>{t('privacy.who.text')}</Paragraph>
        <Paragraph>{t('privacy.who.outside')}</Paragraph>
      </Part>
      <List title={t('privacy.keep')} items={RETENTION} />
      <Part title={t('privacy.cookie')}>
        <Paragraph>{t('privacy.cookie.text')}</Paragraph>
      </Part>
      <List title={t('privacy.rights')} items={RIGHTS} />
    </Page>
  );
}

interface ListProps {
  readonly title: string;
  readonly items: readonly TextName[];
  readonly children?: string;
}

function List({ title, items, children }: ListProps) {
  const t = useTexts();
  return (
    <Part title={title}>
      <ul>
        {items.map((item) => (
          <li className="kern-body" key={item}>
            {t(item)}
          </li>
        ))}
      </ul>
      {children !== undefined && <Paragraph>{children}</Paragraph>}
    </Part>
  );
}
