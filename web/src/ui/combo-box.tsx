import { useRef } from 'react';
import { useTexts } from '../texts';
import type { FieldProps } from './field-frame';
import { Select } from './select';
import { loadedOnce } from './use-loaded';

export interface ComboBoxProps extends FieldProps {
  readonly name?: string | undefined;
  readonly items: readonly { readonly id: string; readonly text: string; readonly detail?: string }[];
  /** The id of the chosen item, or ''. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Given when the page looks for the items itself; else those that contain the typed text are shown. */
  readonly onInput?: ((typed: string) => void) | undefined;
  readonly disabled?: boolean | undefined;
  readonly autoFocus?: boolean;
}

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
  const { items, onChange, onInput: _, ...field } = props;
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
