import { useTexts } from '../texts';
import { formatEuros, parseEuros } from './euros';
import type { FieldProps } from './field-frame';
import { TypedField } from './typed-field';

interface MoneyFieldProps extends FieldProps {
  readonly name?: string;
  /** Whole cents; null: nothing typed, or nothing that means an amount. */
  readonly value: number | null;
  readonly onChange: (cents: number | null) => void;
}

/** An amount of euro, as people write it. */
export function MoneyField({ value, onChange, ...field }: MoneyFieldProps) {
  const t = useTexts();
  return (
    <TypedField
      {...field}
      value={value === null ? '' : String(value)}
      onChange={(cents) => onChange(cents === '' ? null : Number(cents))}
      onFocus={() => undefined}
      shown={(cents) => (cents === '' ? '' : formatEuros(Number(cents)))}
      parse={(typed) => parseEuros(typed)?.toString()}
      invalid={t('ui.money.invalid')}
    />
  );
}
