import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useTexts } from '../texts';

interface VirtualListProps<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly render: (row: Row) => ReactNode;
  /** Read out as the name of the list. */
  readonly label?: string;
  /** CSS length of the window into the list. */
  readonly height?: string;
}

/** What a row measures before it has been measured, in pixels. */
const GUESSED_ROW = 56;

/** Very many rows, of which only the visible ones exist; the list itself takes the focus and scrolls by keys. */
export function VirtualList<Row>({ rows, rowKey, render, label, height = '32rem' }: VirtualListProps<Row>) {
  const t = useTexts();
  const window = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => window.current,
    estimateSize: () => GUESSED_ROW,
    getItemKey: (index) => rowKey(rows[index] as Row),
    overscan: 8,
  });
  return (
    <div
      className="virtual-list"
      ref={window}
      style={{ maxHeight: height }}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || !['Home', 'End'].includes(event.key)) return;
        event.preventDefault();
        list.scrollToIndex(event.key === 'Home' ? 0 : rows.length - 1);
      }}
      role="group"
      aria-label={label ?? t('ui.list')}
    >
      <div role="list" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            ref={list.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {render(rows[index] as Row)}
          </div>
        ))}
      </div>
    </div>
  );
}
