import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useTexts } from '../../texts';
import { Icon } from '../icon';
import { movedTo } from '../moved-to';
import type { SortableRowsProps } from '../sortable-rows';
import { German } from './german';

/** The rows with a handle to drag by; Enter on the handle lets the arrow keys move the row. */
export const DraggableRows = (props: SortableRowsProps) => (
  <German>
    <Grid {...props} />
  </German>
);

function Grid({ label, rows, onMove }: SortableRowsProps) {
  const t = useTexts();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': rows.find((row) => row.key === key)?.text ?? '' })),
    onReorder: ({ keys, target }) => {
      const [moved] = [...keys].map(String);
      if (moved === undefined || target.dropPosition === 'on') return;
      const order = rows.map(({ key }) => key);
      const place = movedTo(order, moved, String(target.key), target.dropPosition);
      if (place !== undefined) onMove(moved, place);
    },
  });
  return (
    <GridList
      className="sortable"
      aria-label={label}
      items={rows}
      dependencies={[rows]}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {(row) => (
        <GridListItem id={row.key} textValue={row.text} className="sortable-row ra-row">
          <Button
            slot="drag"
            className="ra-button sortable-handle"
            aria-label={t('ui.sort.drag', { item: row.text })}
          >
            <Icon name="dehaze" />
          </Button>
          <div className="sortable-content">{row.content}</div>
          {row.buttons}
        </GridListItem>
      )}
    </GridList>
  );
}
