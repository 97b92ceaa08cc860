import { useState } from 'react';
import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { sentenceOf } from '../../ui/sentence-of';
import { SortableList } from '../../ui/sortable-list';
import { type AgendaItem, type Meeting, useMeeting } from '../meeting';
import { AddItemForm } from './add-item-form';
import { AgendaItemRow } from './agenda-item-row';
import { EditItemForm } from './edit-item-form';
import { EMPTY_ITEM, type ItemFields } from './item-fields';
import { RemoveWithFiles } from './remove-with-files';
import { RemovedItem } from './removed-item';
import { TopicBacklog } from './topic-backlog';
import { type WaitingItem, useAdding } from './use-adding';
import { moved, useAgendaChanges } from './use-agenda-changes';
import { WaitingItems } from './waiting-items';

/** The typed item as the fields show it. */
const fieldsOf = ({ item }: WaitingItem): ItemFields => ({
  ...EMPTY_ITEM,
  title: item.title,
  presenter: item.presenter ?? '',
  minutes: item.minutes == null ? '' : String(item.minutes),
});

/** The agenda of a draft. */
export function AgendaEditor() {
  const meeting = useMeeting();
  const changes = useAgendaChanges();
  const adding = useAdding(`agenda-waiting-${meeting.id}`, changes.add);
  const [again, setAgain] = useState<ItemFields>();
  const [removed, setRemoved] = useState<AgendaItem>();
  const [asked, ask] = useState<AgendaItem>();
  const [problem, setProblem] = useState<string>();
  /** What goes wrong stands above the list. */
  const attempt = (what: Promise<unknown>): void => {
    setProblem(undefined);
    what.catch((error: unknown) => setProblem(sentenceOf(error)));
  };
  // A paper is put on the agenda again from its own page.
  const remove = (item: AgendaItem): void =>
    attempt(changes.remove(item).then(() => (item.paper === null ? setRemoved(item) : undefined)));
  const removeWithFiles = (item: AgendaItem): void => {
    ask(undefined);
    attempt(changes.remove(item));
  };
  const restore = (item: AgendaItem): void =>
    attempt(changes.restore(item).then(() => setRemoved(undefined)));
  return (
    <div className="stack">
      {problem !== undefined && <Alert kind="danger" title={problem} justHappened />}
      {meeting.agenda.length === 0 ? (
        <EmptyAgenda onCopy={() => attempt(changes.copyLast())} />
      ) : (
        <EditableItems
          meeting={meeting}
          changes={changes}
          onOrder={(ids) => attempt(changes.order(ids))}
          onRemove={(item) => (item.attachments.length === 0 ? remove(item) : ask(item))}
        />
      )}
      {asked !== undefined && (
        <RemoveWithFiles
          item={asked}
          onConfirm={() => removeWithFiles(asked)}
          onClose={() => ask(undefined)}
        />
      )}
      {removed !== undefined && <RemovedItem item={removed} onUndo={() => restore(removed)} />}
      <WaitingItems
        adding={adding}
        onBack={(entry) => {
          adding.drop(entry.key);
          setAgain(fieldsOf(entry));
        }}
      />
      <AddItemForm onAdd={adding.addItem} again={again} />
      <TopicBacklog onTake={(topicId) => attempt(changes.takeTopic(topicId))} />
    </div>
  );
}

function EmptyAgenda({ onCopy }: { readonly onCopy: () => void }) {
  const t = useTexts();
  return (
    <EmptyState title={t('agenda.empty')} action={<Button onClick={onCopy}>{t('agenda.copyLast')}</Button>}>
      {t('agenda.empty.text')}
    </EmptyState>
  );
}

interface EditableItemsProps {
  readonly meeting: Meeting;
  readonly changes: ReturnType<typeof useAgendaChanges>;
  readonly onOrder: (ids: string[]) => void;
  readonly onRemove: (item: AgendaItem) => void;
}

function EditableItems({ meeting: { agenda }, changes, onOrder, onRemove }: EditableItemsProps) {
  const t = useTexts();
  const [edited, edit] = useState<string>();
  const ids = agenda.map(({ id }) => id);
  return (
    <SortableList
      label={t('agenda.heading')}
      items={agenda}
      itemKey={({ id }) => id}
      itemText={({ title }) => title}
      // While one is typed into, keys belong to its fields.
      disabled={edited !== undefined && ids.includes(edited)}
      onMove={(id, to) => onOrder(moved(ids, id, to))}
      render={(item) =>
        item.id === edited ? (
          <EditItemForm item={item} edit={changes.edit} onDone={() => edit(undefined)} />
        ) : (
          <AgendaItemRow item={item}>
            <span className="item-buttons no-print">
              <Button look="tertiary" icon="edit" iconOnly onClick={() => edit(item.id)}>
                {t('agenda.edit', { title: item.title })}
              </Button>
              <Button look="tertiary" icon="delete" iconOnly onClick={() => onRemove(item)}>
                {t('agenda.remove', { title: item.title })}
              </Button>
            </span>
          </AgendaItemRow>
        )
      }
    />
  );
}
