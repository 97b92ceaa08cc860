import { type ReactNode, useId } from 'react';
import { useTexts } from '../texts';
import { Icon } from './icon';

/** What every field has. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do. */
  readonly error?: string | undefined;
  /** Fields have to be filled unless this is false. */
  readonly required?: boolean | undefined;
}

interface FieldIds {
  readonly id: string;
  readonly hintId: string | undefined;
  readonly errorId: string | undefined;
  /** For aria-describedby of the input. */
  readonly describedBy: string | undefined;
}

/** The ids that tie label, hint and error to an input. */
export function useFieldIds({ hint, error }: Pick<FieldProps, 'hint' | 'error'>): FieldIds {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  return { id, hintId, errorId, describedBy: [hintId, errorId].filter(Boolean).join(' ') || undefined };
}

/** The marks of a native input: its id, what describes it, whether it is wrong. */
export const fieldMarks = (ids: FieldIds, { error, required = true }: Omit<FieldProps, 'label'>) => ({
  id: ids.id,
  'aria-required': required,
  'aria-invalid': error === undefined ? undefined : true,
  'aria-describedby': ids.describedBy,
});

export const OptionalMark = ({ required = true }: Pick<FieldProps, 'required'>) => {
  const t = useTexts();
  return required ? null : <span className="kern-label__optional"> {t('ui.optional')}</span>;
};

export const FieldError = ({ id, error }: { readonly id?: string | undefined; readonly error: string }) => (
  <p className="kern-error" id={id}>
    <Icon name="danger" />
    <span className="kern-body">{error}</span>
  </p>
);

interface FieldFrameProps extends FieldProps {
  readonly ids: FieldIds;
  /** A field of several parts, which names itself by `${ids.id}-label`. */
  readonly group?: boolean;
  readonly children: ReactNode;
}

/** Label and hint above an input, the error below it. */
export function FieldFrame({ ids, label, hint, error, required, group, children }: FieldFrameProps) {
  const Label = group === true ? 'span' : 'label';
  return (
    <div className={`kern-form-input${error === undefined ? '' : ' kern-form-input--error'}`}>
      <Label className="kern-label" id={`${ids.id}-label`} {...(group === true ? {} : { htmlFor: ids.id })}>
        {label}
        <OptionalMark required={required} />
      </Label>
      {hint !== undefined && (
        <div className="kern-hint" id={ids.hintId}>
          {hint}
        </div>
      )}
      {children}
      {error !== undefined && <FieldError id={ids.errorId} error={error} />}
    </div>
  );
}

/** KERN's class of an input, with the one for errors. */
export const inputClass = (error: string | undefined, part = 'input'): string =>
  `kern-form-input__${part}${error === undefined ? '' : ` kern-form-input__${part}--error`}`;
