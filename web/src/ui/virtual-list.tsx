import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useRef } from 'react';
import { useTexts } from '../texts';

interface VirtualListProps<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The same function each time, or all visible rows are drawn again while scrolling. */
  readonly render: (row: Row) => ReactNode;
  /** Read out as the name of the list. */
  readonly label?: string;
  /** CSS length of the window into the list. */
  readonly height?: string;
}

/**
 * Rows come and go by blocks of so many: whatever is measured for the first time moves all that follow it, which took
 * longer than a frame when each of 10,000 rows was measured by itself.
 */
const BLOCK = 5;

/** What a row measures before it has been measured, in pixels. */
const GUESSED_ROW = 56;

/** Very many rows, of which only the visible ones exist; the list itself takes the focus and scrolls by keys. */
export function VirtualList<Row>({ rows, rowKey, render, label, height = '32rem' }: VirtualListProps<Row>) {
  const t = useTexts();
  const window = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: Math.ceil(rows.length / BLOCK),
    getScrollElement: () => window.current,
    estimateSize: guessedBlock,
    overscan: 1,
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
        list.scrollToIndex(event.key === 'Home' ? 0 : list.options.count - 1, {
          align: event.key === 'Home' ? 'start' : 'end',
        });
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
            className="virtual-block"
            role="none"
            style={{ transform: `translateY(${start}px)` }}
          >
            <Block {...{ rows, rowKey, render }} from={index * BLOCK} />
          </div>
        ))}
      </div>
    </div>
  );
}

const guessedBlock = (): number => BLOCK * GUESSED_ROW;

interface BlockProps<Row> extends Pick<VirtualListProps<Row>, 'rows' | 'rowKey' | 'render'> {
  readonly from: number;
}

/** Drawn once: the coming and going of other blocks does not draw it again. */
const Block = memo(function Block<Row>({ rows, rowKey, render, from }: BlockProps<Row>) {
  return rows.slice(from, from + BLOCK).map((row, at) => (
    <div key={rowKey(row)} role="listitem" aria-setsize={rows.length} aria-posinset={from + at + 1}>
      {render(row)}
    </div>
  ));
}) as <Row>(props: BlockProps<Row>) => ReactNode;
