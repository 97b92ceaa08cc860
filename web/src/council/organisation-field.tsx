import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { OrganisationChoicesDocument } from '../api/generated/graphql';
import { run } from '../api/operation';
import { useTexts } from '../texts';
import { ChoiceField, type ChoiceProps } from './choice-field';
import { OrganisationDialog } from './organisation-dialog';

interface OrganisationFieldProps extends ChoiceProps {
  readonly territoryId: string;
}

/** An organisation, found by typing, or created right here. Those of other towns can be chosen too. */
export function OrganisationField({ territoryId, ...field }: OrganisationFieldProps) {
  const t = useTexts();
  const useFound = (search: string | null) => {
    const { data, isFetching } = useQuery({
      queryKey: ['organisation-choices', search],
      queryFn: ({ signal }) => run(OrganisationChoicesDocument, { search }, signal),
      placeholderData: keepPreviousData,
    });
    const items = (data?.organisations.nodes ?? []).map(({ id, name, territory }) => ({
      ...{ id, text: name, detail: territory.name },
    }));
    return { items, searching: isFetching };
  };
  return (
    <ChoiceField
      {...field}
      useFound={useFound}
      newText={t('council.organisation.new')}
      dialog={({ typed, onClose, onSaved }) => (
        <OrganisationDialog territoryId={territoryId} name={typed} onClose={onClose} onSaved={onSaved} />
      )}
    />
  );
}
