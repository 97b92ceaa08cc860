import type { CouncilOrganisationFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { type Column, Table } from '../ui/table';
import { ORGANISATION_KIND, SECTOR } from './words';

interface OrganisationTableProps {
  readonly organisations: readonly CouncilOrganisationFragment[];
  /** Absent: somebody who may not. */
  readonly onChange: ((organisation: CouncilOrganisationFragment) => void) | undefined;
}

/** Organisations with their kind and their side of the council. */
export function OrganisationTable({ organisations, onChange }: OrganisationTableProps) {
  const t = useTexts();
  const columns: Column<CouncilOrganisationFragment>[] = [
    { id: 'name', header: t('council.organisation.name'), cell: ({ name }) => name },
    {
      ...{ id: 'short', header: t('council.organisation.short'), hideOnPhone: true },
      cell: ({ shortName }) => shortName ?? '–',
    },
    {
      ...{ id: 'kind', header: t('council.organisation.kind') },
      cell: ({ kind }) => t(ORGANISATION_KIND[kind].text),
    },
    {
      ...{ id: 'sector', header: t('council.organisation.sector') },
      cell: ({ sector }) => t(SECTOR[sector]),
    },
  ];
  const action: Column<CouncilOrganisationFragment> = {
    id: 'actions',
    header: t('council.actions'),
    onlyButtons: true,
    align: 'end',
    cell: (organisation) => (
      <Button look="tertiary" icon="edit" iconOnly onClick={() => onChange?.(organisation)}>
        {t('council.organisation.changeOf', { name: organisation.name })}
      </Button>
    ),
  };
  return (
    <Table
      caption={t('council.organisations')}
      captionHidden
      columns={onChange === undefined ? columns : [...columns, action]}
      rows={organisations}
      rowKey={({ id }) => id}
    />
  );
}
