import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button';
import { ComboBox } from '../ui/combo-box';
import { usePaused } from '../ui/use-paused';

// Asked for with the page, so that the field is there when its window opens.
import('../ui/react-aria/combo-box').catch(() => undefined);

interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** What a field needs that chooses a person or an organisation. */
export interface ChoiceProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly name?: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** What the value means at first. */
  readonly chosen?: Chosen | null | undefined;
}

interface Item {
  readonly id: string;
  readonly text: string;
  readonly detail?: string;
}

/** What the server has found; `searching` while it is asked. */
export interface Found {
  readonly items: readonly Item[];
  readonly searching: boolean;
}

interface Creation {
  /** What was typed before. */
  readonly typed: string;
  readonly onClose: () => void;
  readonly onSaved: (thing: Chosen) => void;
}

interface ChoiceFieldProps extends ChoiceProps {
  /** A hook: what the server finds. */
  readonly useFound: (search: string | null) => Found;
  /** Absent: nothing can be created here. */
  readonly newText?: string | undefined;
  readonly dialog: (creation: Creation) => ReactNode;
}

/** Something found by typing, or created right here. */
export function ChoiceField({ useFound, newText, dialog, chosen = null, ...field }: ChoiceFieldProps) {
  const [typed, setTyped] = useState('');
  // A field without a choice forgets its text when it is left: here it names what is then created.
  const [proposed, propose] = useState('');
  const type = (text: string): void => {
    setTyped(text);
    if (text !== '') propose(text);
  };
  const [known, setKnown] = useState(chosen);
  const [creating, create] = useState(false);
  const [created, setCreated] = useState(0);
  const wanted = typed === known?.name ? '' : typed.trim();
  const paused = usePaused(wanted);
  const found = useFound(paused || null);
  const items =
    known === null || found.items.some(({ id }) => id === known.id)
      ? found.items
      : [...found.items, { id: known.id, text: known.name }];
  const choose = (id: string): void => {
    const item = items.find((one) => one.id === id);
    setKnown(item === undefined ? null : { id, name: item.text });
    field.onChange(id);
  };
  return (
    <div className="council-choice">
      {/* Begun anew after a creation: the field itself keeps the text that was typed. */}
      <ComboBox
        {...field}
        key={created}
        items={items}
        searching={found.searching || paused !== wanted}
        onChange={choose}
        onInput={type}
      />
      {newText !== undefined && (
        <Button look="tertiary" icon="add" onClick={() => create(true)}>
          {newText}
        </Button>
      )}
      {creating &&
        dialog({
          typed: proposed === known?.name ? '' : proposed,
          onClose: () => create(false),
          onSaved: (thing) => {
            setKnown(thing);
            setCreated(created + 1);
            field.onChange(thing.id);
          },
        })}
    </div>
  );
}
