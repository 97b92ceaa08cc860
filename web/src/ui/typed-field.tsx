import { useState } from 'react';
import type { FieldProps } from './field-frame';
import { TextField } from './text-field';

interface TypedFieldProps extends FieldProps {
  readonly name?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly onFocus: () => void;
  readonly disabled?: boolean | undefined;
  /** The value as it is shown, and what was typed as the value. */
  readonly shown: (value: string) => string;
  readonly parse: (typed: string) => string | undefined;
  /** Said when what was typed means nothing. */
  readonly invalid: string;
}

/** Day or time as plain text. */
export function TypedField({
  value,
  onChange,
  onBlur,
  shown,
  parse,
  invalid,
  error,
  ...rest
}: TypedFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const leave = (): void => {
    setWrong(typed !== undefined && typed.trim() !== '' && parse(typed) === undefined);
    if (typed === undefined || parse(typed) !== undefined) setTyped(undefined);
    onBlur?.();
  };
  return (
    <TextField
      {...rest}
      error={error ?? (wrong ? invalid : undefined)}
      value={typed ?? shown(value)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(parse(target.value) ?? '');
      }}
      onBlur={leave}
      autoComplete="off"
    />
  );
}
