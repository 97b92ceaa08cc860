import type { PersonPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { DescriptionList } from '../ui/description-list';

type Person = NonNullable<PersonPageQuery['person']>;

/** What the reader may know: the contact only for the office and the person itself. */
export function PersonFacts({ person }: { readonly person: Person }) {
  const t = useTexts();
  const { contactEmail, contactPhone, copyEmail, hasAccount, organisation } = person;
  // The account is told to the same readers as the contact; without an address this tells "none" from "hidden".
  const seesContact = hasAccount !== null;
  const known = (term: string, text: string | null) =>
    text === null || text === '' ? [] : [{ term, description: text }];
  return (
    <DescriptionList
      items={[
        ...known(t('council.person.function'), person.function),
        ...known(t('council.organisation'), organisation?.name ?? null),
        ...known(t('frame.town'), person.territory.name),
        ...(seesContact
          ? [
              {
                term: t('council.person.email'),
                description:
                  contactEmail === null ? (
                    t('council.person.noEmail')
                  ) : (
                    <a className="kern-link" href={`mailto:${contactEmail}`}>
                      {contactEmail}
                    </a>
                  ),
              },
              ...known(t('council.person.phone'), contactPhone),
              ...known(t('council.person.copy'), copyEmail),
              {
                term: t('council.account'),
                description: t(hasAccount ? 'council.account.can' : 'council.account.cannot'),
              },
            ]
          : []),
      ]}
    />
  );
}
