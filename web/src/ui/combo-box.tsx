import { useRef } from 'react';
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
  // The better field takes the focus over from the one whose place it takes.
  const focused = useRef(false);
  if (AriaComboBoxField !== undefined) return <AriaComboBoxField {...props} autoFocus={focused.current} />;
  const { items, onChange, onInput: _, searching: __, ...field } = props;
  return (
    <Select
      {...field}
      options={items.map(({ id, text }) => ({ value: id, label: text }))}
      emptyLabel={t('ui.combo.choose')}
      onChange={({ target }) => onChange(target.value)}
      onFocus={() => {
        focused.current = true;
      }}
      onBlur={() => {
        focused.current = false;
        props.onBlur?.();
      }}
    />
  );
}
