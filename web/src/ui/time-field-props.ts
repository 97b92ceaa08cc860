import type { FieldProps } from './field-frame';

export interface TimeFieldProps extends FieldProps {
  readonly name?: string | undefined;
  /** HH:MM, or '' for no time. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly disabled?: boolean | undefined;
}
