import type { ComponentProps } from 'react';
import { FieldFrame, fieldMarks, type FieldProps, inputClass, useFieldIds } from './field-frame';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends FieldProps, Omit<ComponentProps<'select'>, 'id' | 'required' | 'children'> {
  readonly options: readonly Option[];
  /** What stands for "nothing chosen" (value ''). */
  readonly emptyLabel?: string;
}

/** One of a few; for many there is the ComboBox. */
export function Select({ label, hint, error, required, options, emptyLabel, ...select }: SelectProps) {
  const ids = useFieldIds({ hint, error });
  return (
    <FieldFrame {...{ ids, label, hint, error, required }}>
      <div className="kern-form-input__select-wrapper">
        <select {...select} {...fieldMarks(ids, { error, required })} className={inputClass(error, 'select')}>
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </FieldFrame>
  );
}
