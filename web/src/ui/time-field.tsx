import { useState } from 'react';
import { useTexts } from '../texts';
import type { FieldProps } from './field-frame';
import { parseGermanTime } from './german-date';
import { TypedField } from './typed-field';
import { loadedOnce } from './use-loaded';

export interface TimeFieldProps extends FieldProps {
  readonly name?: string | undefined;
  /** HH:MM, or '' for no time. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly disabled?: boolean | undefined;
}

const useTimePicker = loadedOnce(() => import('./react-aria/time-picker').then((part) => part.TimePicker));

/** A time of day; plain text until the better field has been loaded. */
export function TimeField(props: TimeFieldProps) {
  const t = useTexts();
  const TimePicker = useTimePicker();
  const [typing, setTyping] = useState(false);
  if (TimePicker !== undefined && !typing) return <TimePicker {...props} />;
  return (
    <TypedField
      {...props}
      onFocus={() => setTyping(true)}
      onBlur={() => {
        setTyping(false);
        props.onBlur?.();
      }}
      shown={(time) => time}
      parse={parseGermanTime}
      invalid={t('ui.time.invalid')}
    />
  );
}
