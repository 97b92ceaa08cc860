import { useTexts } from '../texts';
import { Select } from './select';
import { loadedOnce } from './use-loaded';
import type { ComboBoxProps } from './combo-box-props';

const useAriaComboBox = loadedOnce(() =>
  import('./react-aria/combo-box').then((part) => part.AriaComboBoxField),
);

/** One of many, found by typing. A plain choice until the better field has been loaded. */
export function ComboBox(props: ComboBoxProps) {
  const t = useTexts();
  const AriaComboBoxField = useAriaComboBox();
  if (AriaComboBoxField !== undefined) return <AriaComboBoxField {...props} />;
  const { items, onChange, onInput: _, ...field } = props;
  return (
    <Select
      {...field}
      options={items.map(({ id, text }) => ({ value: id, label: text }))}
      emptyLabel={t('ui.combo.choose')}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
