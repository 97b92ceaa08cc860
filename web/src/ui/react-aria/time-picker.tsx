import { parseTime } from '@internationalized/date';
import { DateInput, DateSegment, TimeField } from 'react-aria-components/TimeField';
import { useRef } from 'react';
import { FieldFrame, useFieldIds } from '../field-frame';
import { parseGermanTime } from '../german-date';
import type { TimeFieldProps } from '../time-field-props';
import { German } from './german';
import { isIncomplete } from './is-incomplete';

/** Segments for hour and minute. */
export function TimePicker(props: TimeFieldProps) {
  const { label, hint, error, required = true, name, value, onChange, onBlur, disabled } = props;
  const ids = useFieldIds({ hint, error });
  const input = useRef<HTMLDivElement>(null);
  /** A time of which a part was taken out is none: the former one must not be saved unseen. */
  const leave = (): void => {
    if (value !== '' && isIncomplete(input.current)) onChange('');
    onBlur?.();
  };
  return (
    <German>
      <FieldFrame {...{ ids, label, hint, error, required }} group>
        <TimeField
          ref={input}
          className={`ra-input ra-input--short${error === undefined ? '' : ' ra-input--error'}`}
          data-field={name}
          aria-labelledby={`${ids.id}-label`}
          aria-describedby={ids.describedBy ?? ''}
          value={value === '' ? null : parseTime(value)}
          onChange={(time) => onChange(time?.toString().slice(0, 5) ?? '')}
          onBlur={leave}
          isDisabled={disabled === true}
          isRequired={required}
          isInvalid={error !== undefined}
          validationBehavior="aria"
          hourCycle={24}
          shouldForceLeadingZeros
        >
          <div
            className="ra-segments"
            onPaste={(event) => {
              const time = parseGermanTime(event.clipboardData.getData('text'));
              if (time !== undefined && disabled !== true) onChange(time);
            }}
          >
            <DateInput className="ra-segments">
              {(segment) => <DateSegment className="ra-segment" segment={segment} />}
            </DateInput>
          </div>
        </TimeField>
      </FieldFrame>
    </German>
  );
}
