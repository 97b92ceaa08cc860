import { useState } from 'react';
import type { TaskPartyFragment } from '../api/generated/graphql';
import { Button } from '../ui/button';
import { ComboBox } from '../ui/combo-box';
import { choiceOf, keyOf } from './party';

interface PeopleFieldProps {
  readonly name: string;
  readonly label: string;
  readonly people: readonly TaskPartyFragment[];
  /** Ids of persons. */
  readonly chosen: readonly string[];
  readonly onChange: (ids: string[]) => void;
  /** Text of the button that takes somebody out again. */
  readonly removal: (name: string) => string;
}

/** Several people, found by name and added one by one. */
export function PeopleField({ name, label, people, chosen, onChange, removal }: PeopleFieldProps) {
  // A new field after each choice: it begins empty.
  const [round, setRound] = useState(0);
  const nameOf = (id: string): string => people.find(({ personId }) => personId === id)?.name ?? '';
  const add = (key: string): void => {
    const id = people.find((each) => keyOf(each) === key)?.personId;
    if (id == null) return;
    onChange([...chosen, id]);
    setRound(round + 1);
  };
  return (
    <>
      <ComboBox
        key={round}
        {...{ name, label }}
        required={false}
        items={people.filter(({ personId }) => personId !== null && !chosen.includes(personId)).map(choiceOf)}
        value=""
        onChange={add}
      />
      {chosen.length > 0 && (
        <div className="row">
          {chosen.map((id) => (
            <Button
              key={id}
              look="tertiary"
              icon="close"
              onClick={() => onChange(chosen.filter((each) => each !== id))}
            >
              {removal(nameOf(id))}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
