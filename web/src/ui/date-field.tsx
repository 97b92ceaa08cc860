import { useState } from 'react';
import { useTexts } from '../texts';
import { germanDate, parseGermanDate } from './german-date';
import { TypedField } from './typed-field';
import { loadedOnce } from './use-loaded';
import type { DateFieldProps } from './date-field-props';

const useDatePicker = loadedOnce(() => import('./react-aria/date-picker').then((part) => part.DatePicker));

/** A day: typed, pasted or chosen in a calendar. Plain text until the calendar has been loaded. */
export function DateField(props: DateFieldProps) {
  const t = useTexts();
  const DatePicker = useDatePicker();
  const [typing, setTyping] = useState(false);
  const { value, min = '', max = '9999-12-31', error = outside(value, min, max) } = props;
  function outside(day: string, from: string, to: string): string | undefined {
    // A year that is still being typed is no mistake yet.
    if (day === '' || day < '1000' || (day >= from && day <= to)) return undefined;
    return day < from
      ? t('ui.date.from', { day: germanDate(from) })
      : t('ui.date.to', { day: germanDate(to) });
  }
  if (DatePicker !== undefined && !typing) return <DatePicker {...props} error={error} />;
  return (
    <TypedField
      {...{ label: props.label, hint: props.hint ?? t('ui.date.format'), error, required: props.required }}
      {...{ name: props.name, value, onChange: props.onChange, disabled: props.disabled }}
      onFocus={() => setTyping(true)}
      onBlur={() => {
        setTyping(false);
        props.onBlur?.();
      }}
      shown={germanDate}
      parse={parseGermanDate}
      invalid={t('ui.date.invalid')}
    />
  );
}
