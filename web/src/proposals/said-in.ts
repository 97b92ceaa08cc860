import type { TextName } from '../texts';
import { dayOnly } from '../texts/times';
import { formatEuros } from '../ui/euros';
import type { Column } from './form-columns';
import type { FormField } from './form-fields';

type Say = (name: TextName) => string;

/** What a field of the form says, in words; '' for nothing. */
export function saidIn({ kind, options, lines }: FormField, value: unknown, t: Say): string {
  if (value === null || value === undefined) return '';
  if (kind === 'lines')
    return (value as readonly Record<string, unknown>[])
      .map((line) => lineIn(lines?.columns ?? [], line, t))
      .join('\n');
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'boolean')
    return kind === 'check' && !value ? '' : t(value ? 'proposals.yes' : 'proposals.no');
  if (typeof value !== 'string') return '';
  if (kind === 'day') return dayOnly(value);
  const word = options?.[value];
  return word === undefined ? value : t(word);
}

const lineIn = (columns: readonly Column[], line: Record<string, unknown>, t: Say): string =>
  columns
    .map((column) => cellIn(column, line[column.name], t))
    .filter((text) => text !== '')
    .join(', ');

function cellIn({ kind, label, options }: Column, value: unknown, t: Say): string {
  if (value === null || value === undefined || kind === 'goal') return '';
  if (kind === 'check') return value === true ? t(label) : '';
  if (kind === 'money') return formatEuros(Number(value));
  if (typeof value === 'number') return `${t(label)} ${String(value).replace('.', ',')}`;
  if (typeof value !== 'string') return '';
  if (kind === 'day') return `${t(label)} ${dayOnly(value)}`;
  const word = options?.[value];
  return word === undefined ? value : t(word);
}
