import { useState } from 'react';
import { useTexts } from '../texts';
import { parseGermanTime } from './german-date';
import { TypedField } from './typed-field';
import { loadedOnce } from './use-loaded';
import type { TimeFieldProps } from './time-field-props';

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
