import { type ComponentProps, useId } from 'react';
import { FieldError } from './field-frame';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'id' | 'type'> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** Yes or no. Not required unless it says so. */
export function Checkbox({ label, hint, error, required = false, ...input }: CheckboxProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <div className="check">
      <div className="kern-form-check">
        <input
          {...input}
          id={id}
          type="checkbox"
          className={`kern-form-check__checkbox${error === undefined ? '' : ' kern-form-check__checkbox--error'}`}
          aria-required={required || undefined}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
        />
        <label className="kern-label" htmlFor={id}>
          {label}
        </label>
      </div>
      {hint !== undefined && (
        <div className="kern-hint check-hint" id={hintId}>
          {hint}
        </div>
      )}
      {error !== undefined && <FieldError id={errorId} error={error} />}
    </div>
  );
}
