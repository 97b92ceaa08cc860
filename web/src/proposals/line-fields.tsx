import { type TextName, useTexts } from '../texts';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { DateField } from '../ui/date-field';
import { DecimalField } from '../ui/decimal-field';
import { Fieldset } from '../ui/fieldset';
import { MoneyField } from '../ui/money-field';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import type { Column } from './form-columns';
import type { Lines } from './form-fields';

export type Line = Readonly<Record<string, unknown>> & { readonly id: string };

interface LineFieldsProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly lines: Lines;
  readonly value: readonly Line[];
  readonly onChange: (lines: readonly Line[]) => void;
  /** What is wrong with a field of a line, by its path within the list: `0.target`. */
  readonly errorAt: (path: string) => string | undefined;
  /** Goals that a line may name. */
  readonly goals: readonly { readonly id: string; readonly text?: string | null }[];
}

/** A list of lines: each with its fields, one button that takes it out, and one that adds another. */
export function LineFields({ lines, value, onChange, errorAt, goals, ...group }: LineFieldsProps) {
  const t = useTexts();
  const { label, hint, error } = group;
  const add = (): void => onChange([...value, { ...lines.empty, id: crypto.randomUUID() }]);
  return (
    <Fieldset legend={label} hint={hint} error={error}>
      <div className="stack">
        {value.map((line, index) => (
          <Fieldset key={line.id} legend={t(lines.line, { number: index + 1 })}>
            <div className="proposal-line">
              {lines.columns.map((column) => (
                <ColumnField
                  key={column.name}
                  column={column}
                  value={line[column.name]}
                  error={errorAt(`${index}.${column.name}`)}
                  goals={goals}
                  onChange={(changed) =>
                    onChange(
                      value.map((each) => (each.id === line.id ? { ...each, [column.name]: changed } : each)),
                    )
                  }
                />
              ))}
            </div>
            <Button
              icon="delete"
              look="tertiary"
              onClick={() => onChange(value.filter(({ id }) => id !== line.id))}
            >
              {t('proposals.removeLine', { line: t(lines.line, { number: index + 1 }) })}
            </Button>
          </Fieldset>
        ))}
        <div>
          <Button icon="add" onClick={add}>
            {t(lines.add)}
          </Button>
        </div>
      </div>
    </Fieldset>
  );
}

interface ColumnFieldProps extends Pick<LineFieldsProps, 'goals'> {
  readonly column: Column;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const orNull = (text: string): string | null => (text === '' ? null : text);

function ColumnField({
  column: { kind, label, options, needed = false },
  value,
  error,
  goals,
  onChange,
}: ColumnFieldProps) {
  const t = useTexts();
  const field = { label: t(label), error, required: needed };
  const typed = {
    value: asText(value),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  switch (kind) {
    case 'text':
      return <TextField {...field} {...typed} />;
    case 'area':
      return <TextArea {...field} {...typed} rows={3} />;
    case 'number':
      return <DecimalField {...field} value={asNumber(value)} onChange={onChange} />;
    case 'money':
      return <MoneyField {...field} value={asNumber(value)} onChange={onChange} />;
    case 'day':
      return <DateField {...field} value={asText(value)} onChange={(day) => onChange(orNull(day))} />;
    case 'check':
      return (
        <Checkbox {...field} checked={value === true} onChange={({ target }) => onChange(target.checked)} />
      );
    default: {
      const choices =
        kind === 'goal'
          ? goals.map(({ id, text }, index) => ({
              value: id,
              label: text ?? t('proposals.line.goal', { number: index + 1 }),
            }))
          : Object.entries(options ?? {}).map(([word, name]: [string, TextName]) => ({
              value: word,
              label: t(name),
            }));
      return (
        <Select
          {...field}
          value={asText(value)}
          options={choices}
          emptyLabel={t('proposals.choose')}
          onChange={({ target }) => onChange(orNull(target.value))}
        />
      );
    }
  }
}
