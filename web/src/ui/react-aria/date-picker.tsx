import { type CalendarDate, parseDate } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Group,
  Popover,
} from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { useRef } from 'react';
import { useTexts } from '../../texts';
import type { DateFieldProps } from '../date-field-props';
import { usePopoverPlace } from '../dialog';
import { FieldFrame, useFieldIds } from '../field-frame';
import { parseGermanDate } from '../german-date';
import { Icon } from '../icon';
import { German } from './german';
import { isIncomplete } from './is-incomplete';

const dateOf = (iso: string | undefined): CalendarDate | null =>
  iso === undefined || iso === '' ? null : parseDate(iso);

/** Segments for day, month and year, and a calendar. */
export function DatePicker(props: DateFieldProps) {
  const { label, hint, error, required = true, name, value, onChange, onBlur, min, max, disabled } = props;
  const t = useTexts();
  const ids = useFieldIds({ hint, error });
  const input = useRef<HTMLDivElement>(null);
  /** "27" means 2027. A day of which a part was taken out is none: the former one must not be saved unseen. */
  const leave = (): void => {
    if (value !== '' && isIncomplete(input.current)) onChange('');
    else if (/^00\d\d-/.test(value)) onChange(`20${value.slice(2)}`);
    onBlur?.();
  };
  return (
    <German>
      <FieldFrame {...{ ids, label, hint, error, required }} group>
        <AriaDatePicker
          className="ra-date"
          aria-labelledby={`${ids.id}-label`}
          aria-describedby={ids.describedBy ?? ''}
          value={dateOf(value)}
          onChange={(day) => onChange(day?.toString() ?? '')}
          onBlur={leave}
          minValue={dateOf(min)}
          maxValue={dateOf(max)}
          isDisabled={disabled === true}
          isRequired={required}
          isInvalid={error !== undefined}
          validationBehavior="aria"
          shouldForceLeadingZeros
        >
          <Group
            ref={input}
            className={`ra-input ra-input--short${error === undefined ? '' : ' ra-input--error'}`}
            data-field={name}
            onPaste={(event) => {
              const day = parseGermanDate(event.clipboardData.getData('text'));
              if (day !== undefined && disabled !== true) onChange(day);
            }}
          >
            <DateInput className="ra-segments">
              {(segment) => <DateSegment className="ra-segment" segment={segment} />}
            </DateInput>
            <Button className="ra-button" aria-label={t('ui.date.open')}>
              <Icon name="calendar-today" />
            </Button>
          </Group>
          <MonthPopover />
        </AriaDatePicker>
      </FieldFrame>
    </German>
  );
}

function MonthPopover() {
  const t = useTexts();
  return (
    <Popover className="ra-popover" UNSTABLE_portalContainer={usePopoverPlace()}>
      <Dialog>
        <Calendar className="ra-calendar">
          <header>
            <Button slot="previous" className="ra-button" aria-label={t('ui.date.previous')}>
              <Icon name="chevron-left" />
            </Button>
            <Heading level={2} />
            <Button slot="next" className="ra-button" aria-label={t('ui.date.next')}>
              <Icon name="chevron-right" />
            </Button>
          </header>
          <CalendarGrid weekdayStyle="short">
            <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
            <CalendarGridBody>{(date) => <CalendarCell className="ra-day" date={date} />}</CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}
