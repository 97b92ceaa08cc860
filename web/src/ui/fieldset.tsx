import type { ReactNode } from 'react';
import { FieldError, OptionalMark, useFieldIds } from './field-frame';

interface FieldsetProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Says "freiwillig" behind the legend when false; a group of separate fields leaves it out. */
  readonly required?: boolean | undefined;
  readonly children: ReactNode;
}

/** Fields that belong together, under one legend. */
export function Fieldset({ legend, hint, error, required, children }: FieldsetProps) {
  const { hintId, errorId, describedBy } = useFieldIds({ hint, error });
  return (
    <fieldset
      className={`kern-fieldset${error === undefined ? '' : ' kern-fieldset--error'}`}
      aria-describedby={describedBy}
    >
      <legend className="kern-label">
        {legend}
        <OptionalMark required={required} />
      </legend>
      {hint !== undefined && (
        <div className="kern-hint" id={hintId}>
          {hint}
        </div>
      )}
      <div className="kern-fieldset__body">{children}</div>
      {error !== undefined && <FieldError id={errorId} error={error} />}
    </fieldset>
  );
}
