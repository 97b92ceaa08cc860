import type { FieldProps } from './field-frame';

export interface DateFieldProps extends FieldProps {
  readonly name?: string | undefined;
  /** YYYY-MM-DD, or '' for no day. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly disabled?: boolean | undefined;
}
