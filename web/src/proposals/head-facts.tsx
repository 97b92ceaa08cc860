import type { ReactNode } from 'react';
import type { ShownProposalFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { DescriptionList } from '../ui/description-list';
import { formatEuros } from '../ui/euros';
import { EmptyFields, type NamedField } from './comments/empty-fields';
import { FieldComments } from './comments/field-comments';

interface HeadFactsProps {
  readonly proposal: ShownProposalFragment;
}

interface Fact {
  readonly term: string;
  readonly value: string;
  /** Fields of the form that it shows. */
  readonly fields: readonly NamedField[];
}

/** What the head of a proposal says; at each field one talks about it, also where it is empty. */
export function HeadFacts({ proposal }: HeadFactsProps) {
  const all = useFacts(proposal);
  const shown = all.filter(({ value }) => value !== '');
  const empty = all.filter(({ value }) => value === '').flatMap(({ fields }) => fields);
  const talk = (fields: readonly NamedField[]): ReactNode =>
    fields.map((each) => <FieldComments key={each.field} proposal={proposal} {...each} />);
  return (
    <>
      <DescriptionList
        items={shown.map(({ term, value, fields }) => ({
          term,
          description: (
            <>
              <span className="proposal-said">{value}</span>
              {talk(fields)}
            </>
          ),
        }))}
      />
      <EmptyFields proposal={proposal} fields={empty} />
    </>
  );
}

function useFacts(proposal: ShownProposalFragment): Fact[] {
  const t = useTexts();
  const { title, summary, fields, startsOn, endsOn, area, body, territory, expenditure } = proposal;
  const { proposingOrganisation, implementingOrganisation, contactPerson, authors } = proposal;
  const written = (term: string, name: string, value: string | null | undefined): Fact => ({
    ...{ term, value: value ?? '' },
    fields: [{ field: `head.${name}`, label: term }],
  });
  const known = (term: string, value: string): Fact => ({ term, value, fields: [] });
  const period = [startsOn, endsOn].flatMap((day) => (day === null ? [] : [dayOnly(day)])).join(' – ');
  return [
    written(t('proposals.field.title'), 'title', title),
    written(t('proposals.field.summary'), 'summary', summary),
    written(t('proposals.field.fields'), 'fieldIds', fields.map(({ name }) => name).join('; ')),
    {
      ...{ term: t('proposals.period'), value: period },
      fields: [
        { field: 'head.startsOn', label: t('proposals.field.startsOn') },
        { field: 'head.endsOn', label: t('proposals.field.endsOn') },
      ],
    },
    written(t('proposals.field.area'), 'area', area),
    written(t('proposals.field.proposing'), 'proposingOrganisationId', proposingOrganisation?.name),
    written(t('proposals.field.implementing'), 'implementingOrganisationId', implementingOrganisation?.name),
    written(t('proposals.field.contact'), 'contactPersonId', contactPerson?.name),
    known(t('proposals.authors'), authors.map(({ name }) => name).join('; ')),
    written(t('proposals.field.body'), 'bodyId', body?.name),
    known(t('proposals.town'), territory.name),
    known(t('proposals.expenditure'), expenditure === 0 ? '' : formatEuros(expenditure)),
  ];
}
