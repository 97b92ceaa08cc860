import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { PersonChoicesDocument } from '../api/generated/graphql';
import { run } from '../api/operation';
import { useTexts } from '../texts';
import { ChoiceField, type ChoiceProps } from './choice-field';
import { PersonDialog } from './person-dialog';

interface PersonFieldProps extends ChoiceProps {
  readonly territoryId: string;
  /** Absent: yes, for who looks after the directory. */
  readonly mayCreate?: boolean;
  /** Who cannot be chosen. */
  readonly without?: readonly string[];
}

/** A person of the town, found by typing, or created right here. */
export function PersonField({ territoryId, mayCreate = true, without = [], ...field }: PersonFieldProps) {
  const t = useTexts();
  const useFound = (search: string | null) => {
    const { data, isFetching } = useQuery({
      queryKey: ['person-choices', territoryId, search],
      queryFn: ({ signal }) => run(PersonChoicesDocument, { territoryId, search }, signal),
      placeholderData: keepPreviousData,
    });
    const items = (data?.persons.nodes ?? [])
      .filter(({ id }) => !without.includes(id))
      .map(({ id, name, function: task, organisation }) => {
        const detail = [task, organisation?.name].filter(Boolean).join(', ');
        return { id, text: name, ...(detail === '' ? {} : { detail }) };
      });
    return { items, searching: isFetching };
  };
  return (
    <ChoiceField
      {...field}
      useFound={useFound}
      newText={mayCreate ? t('council.person.new') : undefined}
      dialog={({ typed, onClose, onSaved }) => (
        <PersonDialog territoryId={territoryId} name={typed} onClose={onClose} onSaved={onSaved} />
      )}
    />
  );
}
