import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useChange } from '../api/change';
import { NameDeputiesDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { sentenceOf } from '../ui/sentence-of';
import { SortableList } from '../ui/sortable-list';
import { nameOfSeat, type Seat, type SeatDialogProps } from './council-body';
import { PersonField } from './person-field';

type Person = Seat['deputies'][number]['person'];

/** The same persons with one of them at another place. */
function placed(persons: readonly Person[], id: string, to: number): readonly Person[] {
  const moved = persons.filter((person) => person.id === id);
  return persons.filter((person) => person.id !== id).toSpliced(to, 0, ...moved);
}

/** The deputies of a seat in the order in which they are called; each step is saved at once. */
export function DeputiesDialog({ seat, territoryId, onClose }: SeatDialogProps) {
  const t = useTexts();
  const { deputies, reorder, add, problem } = useDeputies(seat);
  const [added, setAdded] = useState(0);
  return createPortal(
    <Dialog
      title={t('council.deputiesOf', { seat: nameOfSeat(seat) })}
      open
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('council.done')}</Button>}
    >
      <div className="stack">
        <p className="muted">
          {t(deputies.length === 0 ? 'council.deputies.empty' : 'council.deputies.text')}
        </p>
        {problem !== undefined && <Alert kind="danger" title={problem} justHappened />}
        {deputies.length > 0 && (
          <SortableList
            label={t('council.deputies')}
            items={deputies}
            itemKey={({ id }) => id}
            itemText={({ name }) => name}
            render={(person, index) => (
              <DeputyRow
                person={person}
                place={index + 1}
                onRemove={() => reorder(deputies.filter(({ id }) => id !== person.id))}
              />
            )}
            onMove={(key, to) => reorder(placed(deputies, key, to))}
          />
        )}
        <PersonField
          key={added}
          label={t('council.deputies.add')}
          required={false}
          territoryId={territoryId}
          without={[...deputies.map(({ id }) => id), ...(seat.holder === null ? [] : [seat.holder.id])]}
          value=""
          onChange={(id) => {
            if (id === '') return;
            add(id);
            setAdded(added + 1);
          }}
        />
      </div>
    </Dialog>,
    document.body,
  );
}

interface DeputyRowProps {
  readonly person: Person;
  readonly place: number;
  readonly onRemove: () => void;
}

function DeputyRow({ person, place, onRemove }: DeputyRowProps) {
  const t = useTexts();
  return (
    <div className="deputy-row">
      <span>
        {place}. {person.name}
      </span>
      <Button look="tertiary" icon="delete" iconOnly onClick={onRemove}>
        {t('council.deputies.remove', { name: person.name })}
      </Button>
    </div>
  );
}

/** The order as it was just asked for, until the server says what it is; one step after the other. */
function useDeputies(seat: Seat) {
  const [asked, ask] = useState<readonly Person[]>();
  const [problem, setProblem] = useState<string>();
  const { mutateAsync } = useChange(NameDeputiesDocument);
  const steps = useRef({ waiting: 0, last: Promise.resolve(), revision: seat.revision });
  useEffect(() => {
    if (steps.current.waiting === 0) steps.current.revision = seat.revision;
  }, [seat.revision]);
  const step = async (deputies: readonly string[]): Promise<void> => {
    const input = { id: seat.id, revision: steps.current.revision, deputies: [...deputies] };
    try {
      steps.current.revision = (await mutateAsync({ input })).revision;
      setProblem(undefined);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
    steps.current.waiting -= 1;
    if (steps.current.waiting === 0) ask(undefined);
  };
  const save = (deputies: readonly string[]): void => {
    steps.current.waiting += 1;
    steps.current.last = steps.current.last.then(() => step(deputies));
  };
  const known = seat.deputies.map(({ person }) => person);
  const shown = asked ?? known;
  const reorder = (next: readonly Person[]): void => {
    ask(next);
    save(next.map(({ id }) => id));
  };
  const add = (id: string): void => save([...shown.map((person) => person.id), id]);
  return { deputies: shown, reorder, add, problem };
}
