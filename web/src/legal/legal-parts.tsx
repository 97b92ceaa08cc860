import './legal.css';
import type { ReactNode } from 'react';
import type { LegalOperatorFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';

/** A part of a legal page with its heading. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="legal-part">
    <h2 className="kern-heading-medium">{title}</h2>
    {children}
  </section>
);

export const Paragraph = ({ children }: { readonly children: ReactNode }) => (
  <p className="kern-body">{children}</p>
);

const ADDRESS = /(https:\/\/[^\s]+|[^\s@]+@[^\s@]+\.[a-z]+)/;

/** Lines of a text that somebody entered; addresses in it can be followed. */
export const Lines = ({ text }: { readonly text: string }) => (
  <p className="kern-body legal-lines">
    {text.split(ADDRESS).map((part) =>
      ADDRESS.test(part) ? (
        <a key={part} className="kern-link" href={part.includes('@') ? `mailto:${part}` : part}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </p>
);

/** Nothing is invented: what the administration has not entered yet is named as missing. */
export function Missing({ facts }: { readonly facts: readonly string[] }) {
  const t = useTexts();
  if (facts.length === 0) return null;
  return (
    <Alert kind="warning" title={t('legal.missing', { facts: facts.join(', ') })}>
      <p className="kern-body">{t('legal.missing.text')}</p>
    </Alert>
  );
}

export const MailLink = ({ address }: { readonly address: string }) => (
  <a className="kern-link legal-link" href={`mailto:${address}`}>
    {address}
  </a>
);

const dialled = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, '')}`;

/** How somebody is reached, as far as it is known. */
export function Contact({ email, phone }: { readonly email: string | null; readonly phone: string | null }) {
  const t = useTexts();
  if (email === null && phone === null) return null;
  return (
    <p className="kern-body">
      {email !== null && (
        <>
          {t('legal.email')} <MailLink address={email} />
        </>
      )}
      {email !== null && phone !== null && <br />}
      {phone !== null && (
        <>
          {t('legal.phone')}{' '}
          <a className="kern-link legal-link" href={dialled(phone)}>
            {phone}
          </a>
        </>
      )}
    </p>
  );
}

/** Name and address of who runs the installation. */
export function OperatorAddress({ operator }: { readonly operator: LegalOperatorFragment }) {
  const { name, street, postalCode, town, email, phone } = operator;
  const place = [postalCode, town].filter((part) => part !== null).join(' ');
  const lines = [name, street, place].filter((line) => line !== null && line !== '');
  return (
    <>
      {lines.length > 0 && <Lines text={lines.join('\n')} />}
      <Contact email={email} phone={phone} />
    </>
  );
}

/** The names of the facts that are missing. */
export function useMissingOperator(operator: LegalOperatorFragment): string[] {
  const t = useTexts();
  const facts = [
    [operator.name, t('legal.fact.operator')],
    [operator.street, t('legal.fact.street')],
    [operator.town, t('legal.fact.town')],
    [operator.email, t('legal.fact.email')],
    [operator.representedBy, t('legal.fact.representedBy')],
  ] as const;
  return facts.filter(([value]) => value === null).map(([, name]) => name);
}
