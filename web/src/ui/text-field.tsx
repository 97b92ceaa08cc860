import { type ComponentProps, useId } from 'react';
import { useTexts } from '../texts';
import { Icon } from './icon';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong and what to do. */
  readonly error?: string | undefined;
}

/** One line of text. Fields have to be filled unless `required` is false. */
export function TextField({ label, hint, error, required = true, ...input }: TextFieldProps) {
  const id = useId();
  const t = useTexts();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <div className={`kern-form-input${error === undefined ? '' : ' kern-form-input--error'}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
        {!required && <span className="kern-label__optional"> {t('ui.optional')}</span>}
      </label>
      {hint !== undefined && (
        <div className="kern-hint" id={hintId}>
          {hint}
        </div>
      )}
      <input
        type="text"
        {...input}
        id={id}
        className={`kern-form-input__input${error === undefined ? '' : ' kern-form-input__input--error'}`}
        aria-required={required}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
      />
      {error !== undefined && (
        <p className="kern-error" id={errorId}>
          <Icon name="danger" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}
