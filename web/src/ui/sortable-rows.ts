import type { ReactNode } from 'react';

export interface SortableListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  /** Names the item where it is read out. */
  readonly itemText: (item: Item) => string;
  readonly render: (item: Item, index: number) => ReactNode;
  /** `toIndex` is the place in the list after the move, from 0. */
  readonly onMove: (key: string, toIndex: number) => void;
  readonly disabled?: boolean;
}

/** One row as the list shows it, whatever carries it. */
export interface SortableRow {
  readonly key: string;
  readonly text: string;
  readonly content: ReactNode;
  readonly buttons: ReactNode;
}

export interface SortableRowsProps {
  readonly label: string;
  readonly rows: readonly SortableRow[];
  readonly onMove: (key: string, toIndex: number) => void;
  readonly disabled: boolean;
}
