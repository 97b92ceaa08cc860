import { useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../texts';
import { Button } from './button';
import { Status } from './status';
import { loadedOnce } from './use-loaded';
import type { SortableListProps, SortableRow, SortableRowsProps } from './sortable-rows';

const useDraggableRows = loadedOnce(() =>
  import('./react-aria/draggable-rows').then((part) => part.DraggableRows),
);

const PlainRows = ({ label, rows }: SortableRowsProps) => (
  <ol className="sortable" aria-label={label}>
    {rows.map(({ key, content, buttons }) => (
      <li className="sortable-row" key={key}>
        <div className="sortable-content">{content}</div>
        {buttons}
      </li>
    ))}
  </ol>
);

/** A list in an order of the user's choice: by mouse, keys, or the two buttons of each row, which a finger hits too. */
export function SortableList<Item>(props: SortableListProps<Item>) {
  const { label, items, itemKey, itemText, render, onMove, disabled = false } = props;
  const t = useTexts();
  const [said, say] = useState('');
  const box = useFocusOnMoved(items.map(itemKey).join('\n'));
  const DraggableRows = useDraggableRows();
  const Rows = DraggableRows === undefined || disabled ? PlainRows : DraggableRows;
  const rows = items.map((item, index): SortableRow => {
    const [key, text] = [itemKey(item), itemText(item)];
    const move = (to: number, way: 'up' | 'down'): void => {
      if (to < 0 || to >= items.length) return;
      box.expect(key, way);
      onMove(key, to);
      say(t('ui.sort.moved', { item: text, place: to + 1, count: items.length }));
    };
    const buttons = disabled ? null : (
      <MoveButtons
        id={key}
        text={text}
        first={index === 0}
        last={index === items.length - 1}
        onUp={() => move(index - 1, 'up')}
        onDown={() => move(index + 1, 'down')}
      />
    );
    return { key, text, content: render(item, index), buttons };
  });
  return (
    <div ref={box.ref}>
      <Rows {...{ label, rows, onMove, disabled }} />
      <Status>
        <span className="kern-sr-only">{said}</span>
      </Status>
    </div>
  );
}

interface MoveButtonsProps {
  readonly id: string;
  readonly text: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onUp: () => void;
  readonly onDown: () => void;
}

/** At the ends of the list a button stays, without doing anything, so that the focus is not lost. */
function MoveButtons({ id, text, first, last, onUp, onDown }: MoveButtonsProps) {
  const t = useTexts();
  return (
    <div className="sortable-buttons">
      <Button
        look="tertiary"
        icon="arrow-up"
        iconOnly
        data-move={`up ${id}`}
        aria-disabled={first}
        onClick={onUp}
      >
        {t('ui.sort.up', { item: text })}
      </Button>
      <Button
        look="tertiary"
        icon="arrow-down"
        iconOnly
        data-move={`down ${id}`}
        aria-disabled={last}
        onClick={onDown}
      >
        {t('ui.sort.down', { item: text })}
      </Button>
    </div>
  );
}

/** Moving a row takes it out of the page for a moment: the focus is put back on the button that was pressed. */
function useFocusOnMoved(order: string) {
  const ref = useRef<HTMLDivElement>(null);
  const expected = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (expected.current === undefined) return;
    const name = CSS.escape(expected.current);
    ref.current?.querySelector<HTMLElement>(`[data-move="${name}"]`)?.focus();
    expected.current = undefined;
  }, [order]);
  return {
    ref,
    expect: (key: string, way: 'up' | 'down'): void => {
      expected.current = `${way} ${key}`;
    },
  };
}
