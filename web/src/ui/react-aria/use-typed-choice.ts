import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Choice, ComboBoxProps } from '../combo-box-props';

/** What was typed; `first`: and an arrow was pressed before there was anything to go to. */
interface Wish {
  readonly text: string;
  readonly first: boolean;
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
const holds = ({ text, detail = '' }: Choice, typed: string): boolean =>
  `${text} ${detail}`.toLowerCase().includes(typed.trim().toLowerCase());

/** The only item of that name; else the first one, when it was asked for. */
function wished(items: readonly Choice[], { text, first }: Wish): Choice | undefined {
  const found = items.filter((item) => same(item.text, text));
  return found.length === 1 ? found[0] : first ? items[0] : undefined;
}

/** The items that can be chosen now; the chosen one among them, so that the field can name it. */
function useOffered({ items, value, onChange, searching = false }: ComboBoxProps, typed: string) {
  const [kept, keep] = useState<Choice>();
  const fitting = searching ? items.filter((item) => holds(item, typed)) : items;
  const chosen = items.find(({ id }) => id === value) ?? (kept?.id === value ? kept : undefined);
  return {
    fitting,
    offered: chosen === undefined || fitting.includes(chosen) ? fitting : [...fitting, chosen],
    /** What the field names when nobody types in it. */
    shown: chosen?.text ?? '',
    choose: (id: string): void => {
      keep(items.find((item) => item.id === id));
      onChange(id);
    },
  };
}

/** Looks for what was wished as soon as the items are there. */
function useWish(
  waiting: RefObject<Wish | undefined>,
  { items, searching = false }: ComboBoxProps,
  onFound: (found: Choice | undefined) => void,
): void {
  useEffect(() => {
    const wish = waiting.current;
    if (wish === undefined || searching) return;
    waiting.current = undefined;
    onFound(wished(items, wish));
  }, [searching, items]);
}

/**
 * What somebody means who types fast. The combo box of React Aria takes what the arrow stands on at the moment of the
 * key, and else forgets the text: while items are on their way that is one of a former list, or none. So former items
 * are offered only as far as they fit the text; a name that is typed in full is chosen; and who leaves before the items
 * are there gets his choice when they are.
 */
export function useTypedChoice(props: ComboBoxProps) {
  const { value, onInput, searching = false } = props;
  const [typed, setTyped] = useState('');
  const { fitting, offered, shown, choose } = useOffered(props, typed);
  const waiting = useRef<Wish>(undefined);
  const keys = useRef({ arrow: false, left: false });
  const type = (text: string): void => {
    // The field forgets its text when it is left: the search for it goes on.
    if (waiting.current !== undefined && text === shown) return;
    waiting.current = undefined;
    keys.current = { arrow: false, left: false };
    setTyped(text);
    onInput?.(text);
  };
  /** True when the choice is made, or will be. */
  const leave = (): boolean => {
    const wish = { text: typed, first: keys.current.arrow };
    if (typed.trim() === '' || typed === shown) return false;
    const found = wished(fitting, wish);
    if (found === undefined && searching) waiting.current = wish;
    if (found === undefined || found.id === value) return found === undefined && searching;
    choose(found.id);
    return true;
  };
  useWish(waiting, props, (found) => {
    if (found !== undefined) choose(found.id);
    else if (keys.current.left) type(shown);
  });
  const onKeyDownCapture = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.currentTarget.hasAttribute('aria-activedescendant')) return;
    if (event.key === 'ArrowDown') keys.current.arrow = searching && fitting.length === 0;
    if (event.key === 'Tab') leave();
    // Enter would forget the text, or send the form.
    if (event.key === 'Enter' && leave()) swallow(event);
  };
  const onBlur = (): void => {
    leave();
    keys.current.left = true;
  };
  return { offered, choose, type, onBlur, onKeyDownCapture };
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
