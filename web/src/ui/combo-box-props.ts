import type { FieldProps } from './field-frame';

/** One of those that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly detail?: string;
}

export interface ComboBoxProps extends FieldProps {
  readonly name?: string | undefined;
  readonly items: readonly Choice[];
  /** The id of the chosen item, or ''. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Given when the page looks for the items itself; else those that contain the typed text are shown. */
  readonly onInput?: ((typed: string) => void) | undefined;
  /** The page is looking: the items belong to a text that was typed before. */
  readonly searching?: boolean;
  readonly disabled?: boolean | undefined;
  readonly autoFocus?: boolean;
}
