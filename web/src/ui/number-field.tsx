import type { ComponentProps } from 'react';
import { FieldFrame, fieldMarks, type FieldProps, inputClass, useFieldIds } from './field-frame';

interface NumberFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'id' | 'required' | 'type'> {
  /** Said behind the label, e.g. "Minuten". */
  readonly unit?: string;
}

/** A whole number; with react-hook-form: `register('minutes', { valueAsNumber: true })`. */
export function NumberField({ label, hint, error, required, unit, ...input }: NumberFieldProps) {
  const ids = useFieldIds({ hint, error });
  const labelled = unit === undefined ? label : `${label} (${unit})`;
  return (
    <FieldFrame {...{ ids, label: labelled, hint, error, required }}>
      <input
        inputMode="numeric"
        {...input}
        {...fieldMarks(ids, { error, required })}
        type="number"
        className={`${inputClass(error)} number-field`}
        // Turning the wheel over a page must not change a number in it.
        onWheel={(event) => event.currentTarget.blur()}
      />
    </FieldFrame>
  );
}
