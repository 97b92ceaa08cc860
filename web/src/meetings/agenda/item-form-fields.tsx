import { useTexts } from '../../texts';
import { CheckboxGroup } from '../../ui/checkbox-group';
import { Disclosure } from '../../ui/disclosure';
import type { RecordForm } from '../../ui/forms/use-record-form';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { AUDIENCES, ITEM_KINDS, type ItemFields } from './item-fields';

type ItemForm = Pick<RecordForm<ItemFields>, 'field' | 'controlled'>;

/** The fields of an agenda item: what is always needed in one row, the rest behind "Mehr". */
export function ItemFormFields({
  form,
  isNew = false,
}: {
  readonly form: ItemForm;
  readonly isNew?: boolean;
}) {
  const t = useTexts();
  return (
    <>
      <div className="item-fields">
        <TextField
          label={t(isNew ? 'agenda.newTitle' : 'agenda.title')}
          autoComplete="off"
          {...form.field('title')}
        />
        <TextField
          label={t('agenda.presenter')}
          required={false}
          autoComplete="off"
          {...form.field('presenter')}
        />
        <TextField
          label={t('agenda.minutes')}
          required={false}
          inputMode="numeric"
          autoComplete="off"
          {...form.field('minutes')}
        />
      </div>
      <Disclosure summary={t('agenda.more')}>
        <MoreFields form={form} isNew={isNew} />
      </Disclosure>
    </>
  );
}

function MoreFields({ form, isNew }: { readonly form: ItemForm; readonly isNew: boolean }) {
  const t = useTexts();
  const publicities = [
    ...(isNew ? [{ value: '', label: t('agenda.publicity.rules') }] : []),
    { value: 'PUBLIC', label: t('agenda.publicity.PUBLIC') },
    { value: 'NON_PUBLIC', label: t('agenda.publicity.NON_PUBLIC') },
  ];
  const { onChange, ...audience } = form.controlled('audience');
  return (
    <>
      <Select
        label={t('agenda.kind')}
        options={ITEM_KINDS.map((value) => ({ value, label: t(`agenda.kind.${value}`) }))}
        {...form.field('kind')}
      />
      <Select label={t('agenda.publicity')} options={publicities} {...form.field('publicity')} />
      <CheckboxGroup
        legend={t('agenda.audience')}
        options={AUDIENCES.map((value) => ({ value, label: t(`agenda.audience.${value}`) }))}
        {...audience}
        onChange={(chosen) => onChange(AUDIENCES.filter((one) => chosen.includes(one)))}
      />
    </>
  );
}
