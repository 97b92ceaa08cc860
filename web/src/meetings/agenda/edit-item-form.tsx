import { useTexts } from '../../texts';
import { Form } from '../../ui/forms/form';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { type AgendaItem, useMeeting } from '../meeting';
import { type ItemFields, itemFields, itemFieldsOf, itemInputOf } from './item-fields';
import { ItemFormFields } from './item-form-fields';
import type { useAgendaChanges } from './use-agenda-changes';

interface EditItemFormProps {
  readonly item: AgendaItem;
  readonly edit: ReturnType<typeof useAgendaChanges>['edit'];
  readonly onDone: () => void;
}

/** An item, changed where it stands. */
export function EditItemForm({ item, edit, onDone }: EditItemFormProps) {
  const t = useTexts();
  const { revision } = useMeeting();
  const form = useRecordForm<ItemFields>({
    schema: itemFields,
    saved: itemFieldsOf(item),
    revision,
    draftKey: `agenda-item-${item.id}`,
    onSave: async (fields) => {
      await edit(item.id, itemInputOf(fields));
      onDone();
    },
  });
  const cancel = (): void => {
    form.discard();
    onDone();
  };
  return (
    <div className="item-form">
      <Form form={form} submit={t('ui.save')} cancel={cancel}>
        <ItemFormFields form={form} />
      </Form>
    </div>
  );
}
