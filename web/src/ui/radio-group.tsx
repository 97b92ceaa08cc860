import { type Ref, useId } from 'react';
import { Fieldset } from './fieldset';
import type { Option } from './select';

interface RadioGroupProps {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly (Option & { readonly hint?: string; readonly disabled?: boolean })[];
  /** '' when nothing is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean;
  /** The first button, so that an error can take the focus there. */
  readonly ref?: Ref<HTMLInputElement>;
}

/** One of a few, all of them to be seen. */
export function RadioGroup({
  options,
  name,
  value,
  onChange,
  onBlur,
  disabled,
  ref,
  ...set
}: RadioGroupProps) {
  const id = useId();
  const wrong = set.error !== undefined;
  return (
    <Fieldset {...set}>
      {options.map((option, index) => (
        <div className="check" key={option.value}>
          <div className="kern-form-check">
            <input
              ref={index === 0 ? ref : undefined}
              id={`${id}-${index}`}
              type="radio"
              className={`kern-form-check__radio${wrong ? ' kern-form-check__radio--error' : ''}`}
              name={name}
              value={option.value}
              checked={value === option.value}
              disabled={disabled === true || option.disabled === true}
              aria-describedby={option.hint === undefined ? undefined : `${id}-${index}-hint`}
              onChange={() => onChange(option.value)}
              onBlur={onBlur}
            />
            <label className="kern-label" htmlFor={`${id}-${index}`}>
              {option.label}
            </label>
          </div>
          {option.hint !== undefined && (
            <div className="kern-hint check-hint" id={`${id}-${index}-hint`}>
              {option.hint}
            </div>
          )}
        </div>
      ))}
    </Fieldset>
  );
}
