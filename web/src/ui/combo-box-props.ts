import type { FieldProps } from './field-frame';

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
