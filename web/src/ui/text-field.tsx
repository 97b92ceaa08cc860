import type { ComponentProps } from 'react';
import { FieldFrame, fieldMarks, type FieldProps, inputClass, useFieldIds } from './field-frame';

interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'id' | 'required'> {}

/** One line of text. Fields have to be filled unless `required` is false. */
export function TextField({ label, hint, error, required, ...input }: TextFieldProps) {
  const ids = useFieldIds({ hint, error });
  return (
    <FieldFrame {...{ ids, label, hint, error, required }}>
      <input type="text" {...input} {...fieldMarks(ids, { error, required })} className={inputClass(error)} />
    </FieldFrame>
  );
}
