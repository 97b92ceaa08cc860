import { useTexts } from '../texts';
import type { FieldProps } from './field-frame';
import { TypedField } from './typed-field';

interface DecimalFieldProps extends FieldProps {
  readonly name?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

const GERMAN = /^[-−]?\d{1,9}(?:,\d{1,4})?$/;
const parse = (typed: string): string | undefined =>
  GERMAN.test(typed.trim()) ? typed.trim().replace(',', '.').replace('−', '-') : undefined;

/** A number with a comma, as people write it: "12,5". */
export function DecimalField({ value, onChange, ...field }: DecimalFieldProps) {
  const t = useTexts();
  return (
    <TypedField
      {...field}
      value={value === null ? '' : String(value)}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
      onFocus={() => undefined}
      shown={(typed) => typed.replace('.', ',')}
      parse={parse}
      invalid={t('ui.number.invalid')}
    />
  );
}
