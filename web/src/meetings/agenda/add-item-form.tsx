import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import type { AgendaItemInput } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { Button } from '../../ui/button';
import { focusField } from '../../ui/forms/focus-field';
import { UnsavedGuard } from '../../ui/forms/unsaved-guard';
import type { RecordForm } from '../../ui/forms/use-record-form';
import { useSavedRecord } from '../../ui/forms/use-saved-record';
import { useMeeting } from '../meeting';
import { EMPTY_ITEM, type ItemFields, itemFields, itemInputOf } from './item-fields';
import { ItemFormFields } from './item-form-fields';

interface AddItemFormProps {
  readonly onAdd: (item: AgendaItemInput) => void;
  /** An item that could not be stored comes back into the fields. */
  readonly again?: ItemFields | undefined;
}

/** A new item; Enter adds it and waits for the next one. What is typed survives a reload. */
export function AddItemForm({ onAdd, again }: AddItemFormProps) {
  const t = useTexts();
  const methods = useForm<ItemFields, unknown, ItemFields>({
    resolver: zodResolver(itemFields),
    defaultValues: EMPTY_ITEM,
  });
  const draftKey = `agenda-${useMeeting().id}`;
  const { discard } = useSavedRecord({ methods, saved: EMPTY_ITEM, draftKey, saving: false });
  const form = useRef<HTMLFormElement>(null);
  const toTitle = (): void => {
    if (form.current !== null) focusField('title', form.current);
  };
  useEffect(() => {
    if (again === undefined) return;
    methods.reset(again);
    toTitle();
  }, [again, methods]);
  const add = methods.handleSubmit((fields) => {
    onAdd(itemInputOf(fields));
    // Whoever adds several non-public items does not choose that again and again; the words are new.
    methods.reset({ ...fields, title: '', presenter: '', minutes: '' });
    toTitle();
  });
  return (
    <form
      ref={form}
      className="item-form stack no-print"
      aria-label={t('agenda.add')}
      noValidate
      onSubmit={(event) => void add(event)}
    >
      <ItemFormFields form={fieldsOf(methods)} isNew />
      <div>
        <Button type="submit" icon="add">
          {t('agenda.add')}
        </Button>
      </div>
      <UnsavedGuard wouldLose={() => hasWords(methods.getValues())} discard={discard} />
    </form>
  );
}

/** The kind of the former item, which stays chosen, is no loss. */
const hasWords = ({ title, presenter, minutes }: ItemFields): boolean =>
  [title, presenter, minutes].some((words) => words.trim() !== '');

/** The fields of a form that is over no record. */
const fieldsOf = (
  methods: ReturnType<typeof useForm<ItemFields, unknown, ItemFields>>,
): Pick<RecordForm<ItemFields>, 'field' | 'controlled'> => {
  const { errors, isSubmitted } = methods.formState;
  return {
    field: (name) => ({ ...methods.register(name), error: errors[name as keyof ItemFields]?.message }),
    controlled: (name) => ({
      name,
      value: methods.watch(name),
      onChange: (value) => methods.setValue(name, value, { shouldValidate: isSubmitted }),
      error: errors[name as keyof ItemFields]?.message,
    }),
  };
};
