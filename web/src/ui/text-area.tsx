import type { ComponentProps } from 'react';
import { FieldFrame, fieldMarks, type FieldProps, inputClass, useFieldIds } from './field-frame';

interface TextAreaProps extends FieldProps, Omit<ComponentProps<'textarea'>, 'id' | 'required'> {}

/** Several lines of text. */
export function TextArea({ label, hint, error, required, rows = 4, ...area }: TextAreaProps) {
  const ids = useFieldIds({ hint, error });
  return (
    <FieldFrame {...{ ids, label, hint, error, required }}>
      <textarea
        {...area}
        {...fieldMarks(ids, { error, required })}
        rows={rows}
        className={`${inputClass(error)} text-area`}
      />
    </FieldFrame>
  );
}
