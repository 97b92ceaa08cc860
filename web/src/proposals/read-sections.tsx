import type { ShownProposalFragment } from '../api/generated/graphql';
import { type TextName, useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import { formatEuros } from '../ui/euros';
import type { Column } from './form-columns';
import { FORM, type FormField, type FormSection, SECTIONS } from './form-fields';

type Content = ShownProposalFragment['content'];
type Say = (name: TextName) => string;

/** The sections of a proposal that say something, in the words of the form. */
export function ReadSections({ content }: { readonly content: Content }) {
  const t = useTexts();
  return SECTIONS.filter(isOfContent).map((section) => {
    const items = FORM[section].flatMap((field) => {
      const said = saidIn(
        field,
        (content[field.part as keyof Content] as Record<string, unknown>)[field.name],
        t,
      );
      return said === '' ? [] : { term: t(field.label), description: said };
    });
    return items.length === 0 ? null : (
      <Card key={section} title={t(`proposals.section.${section}`)}>
        <DescriptionList items={items} />
      </Card>
    );
  });
}

const isOfContent = (section: FormSection): boolean => section !== 'SHORT' && section !== 'HEAD';

function saidIn({ kind, options, lines }: FormField, value: unknown, t: Say): string {
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
