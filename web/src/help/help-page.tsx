import './help.css';
import { HelpPageDocument, type HelpPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { isOffice } from '../app/navigation';
import { PageOf } from '../app/page-of';
import { type TextName, useTexts } from '../texts';
import { Disclosure } from '../ui/disclosure';
import { Page } from '../ui/page';

interface Question {
  readonly ask: TextName;
  readonly steps: readonly TextName[];
}

const FOR_OFFICES: readonly Question[] = [
  { ask: 'help.invite', steps: ['help.invite.1', 'help.invite.2', 'help.invite.3', 'help.invite.4'] },
  { ask: 'help.phone', steps: ['help.phone.1', 'help.phone.2'] },
  { ask: 'help.move', steps: ['help.move.1', 'help.move.2', 'help.move.3'] },
  { ask: 'help.bounced', steps: ['help.bounced.1', 'help.bounced.2', 'help.bounced.3'] },
  { ask: 'help.members', steps: ['help.members.1', 'help.members.2', 'help.members.3'] },
];

const FOR_ALL: readonly Question[] = [
  { ask: 'help.accept', steps: ['help.accept.1', 'help.accept.2', 'help.accept.3'] },
  { ask: 'help.decline', steps: ['help.decline.1', 'help.decline.2', 'help.decline.3'] },
  { ask: 'help.agenda', steps: ['help.agenda.1', 'help.agenda.2'] },
  { ask: 'help.password', steps: ['help.password.1', 'help.password.2'] },
];

const KEYS: readonly (readonly [TextName, TextName])[] = [
  ['frame.searchKey', 'help.key.search'],
  ['help.tab', 'help.key.tab'],
  ['help.enter', 'help.key.enter'],
  ['help.arrows', 'help.key.arrows'],
  ['help.escape', 'help.key.escape'],
];

/** Short answers by task; the office's tasks come first for who belongs to one. */
export function HelpPage() {
  const t = useTexts();
  return (
    <PageOf page={usePage(HelpPageDocument, {})}>
      {({ me, territories }) => (
        <Page title={t('help.title')}>
          {isOffice(me) && <Questions title={t('help.forOffices')} questions={FOR_OFFICES} />}
          <Questions title={t('help.forAll')} questions={FOR_ALL} />
          <Keys />
          <Offices offices={territories.filter(({ id }) => me?.territories.some((own) => own.id === id))} />
        </Page>
      )}
    </PageOf>
  );
}

function Questions({
  title,
  questions,
}: {
  readonly title: string;
  readonly questions: readonly Question[];
}) {
  const t = useTexts();
  return (
    <section className="help-part">
      <h2 className="kern-heading-medium">{title}</h2>
      <div>
        {questions.map(({ ask, steps }) => (
          <Disclosure key={ask} summary={t(ask)}>
            <ol className="help-steps">
              {steps.map((step) => (
                <li className="kern-body" key={step}>
                  {t(step)}
                </li>
              ))}
            </ol>
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

function Keys() {
  const t = useTexts();
  return (
    <section className="help-part">
      <h2 className="kern-heading-medium">{t('help.keys')}</h2>
      <dl className="help-keys">
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{t(key)}</kbd>
            </dt>
            <dd className="kern-body">{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Offices({ offices }: { readonly offices: HelpPageQuery['territories'] }) {
  const t = useTexts();
  if (offices.length === 0) return null;
  return (
    <section className="help-part">
      <h2 className="kern-heading-medium">{t('help.ask')}</h2>
      {offices.map(({ id, officeName, officeEmail, officePhone }) => (
        <address className="kern-body help-office" key={id}>
          <strong>{officeName}</strong>
          {officeEmail !== null && (
            <a className="kern-link" href={`mailto:${officeEmail}`}>
              {officeEmail}
            </a>
          )}
          {officePhone !== null && (
            <a className="kern-link" href={`tel:${officePhone.replaceAll(/[^+\d]/g, '')}`}>
              {officePhone}
            </a>
          )}
        </address>
      ))}
    </section>
  );
}
