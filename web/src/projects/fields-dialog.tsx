import { z } from 'zod';
import { textOf, type TextName, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { type RecordForm, useRecordForm } from '../ui/forms/use-record-form';
import { type Option, Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { isEuros, isNumber } from './numbers';

/** A field of a short form; its value is what was typed. */
export interface FieldOf<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'day' | 'number' | 'euros' | Option[];
  readonly required?: boolean;
  readonly hint?: string;
}

type Typed<Name extends string> = Record<Name, string>;

interface FieldsDialogProps<Name extends string> {
  readonly title: string;
  readonly submit?: string;
  readonly fields: readonly FieldOf<Name>[];
  readonly saved: Typed<Name>;
  readonly revision?: number;
  /** Under this name what was typed survives. */
  readonly draftKey: string;
  readonly onSave: (typed: Typed<Name>, revision: number) => Promise<unknown>;
  readonly onClose: () => void;
}

const WRONG: Readonly<Record<string, { readonly is: (typed: string) => boolean; readonly said: TextName }>> =
  {
    number: { is: isNumber, said: 'projects.number' },
    euros: { is: isEuros, said: 'projects.euros' },
  };

function schemaOf<Name extends string>(fields: readonly FieldOf<Name>[]) {
  const each = fields.map(({ name, kind, required = true }) => {
    const filled = z
      .string()
      .refine((typed) => !required || typed.trim() !== '', { error: () => textOf('ui.required') });
    const rule = typeof kind === 'string' ? WRONG[kind] : undefined;
    return [
      name,
      rule === undefined
        ? filled
        : filled.refine((typed) => typed.trim() === '' || rule.is(typed), { error: () => textOf(rule.said) }),
    ];
  });
  return z.object(Object.fromEntries(each) as Record<string, z.ZodString>);
}

/** A window with a short form, from the list of its fields. */
export function FieldsDialog<Name extends string>(props: FieldsDialogProps<Name>) {
  const { title, submit, fields, saved, revision = 0, draftKey, onSave, onClose } = props;
  const t = useTexts();
  const form = useRecordForm<Record<string, string>>({
    schema: schemaOf(fields),
    saved,
    revision,
    draftKey,
    onSave: async (typed, seen) => {
      await onSave(typed as Typed<Name>, seen);
      onClose();
    },
  });
  return (
    <FormDialog title={title} submit={submit ?? t('ui.save')} {...{ form, onClose }}>
      {fields.map((field) => (
        <OneField key={field.name} field={field} form={form} />
      ))}
    </FormDialog>
  );
}

interface OneFieldProps {
  readonly field: FieldOf<string>;
  readonly form: RecordForm<Record<string, string>>;
}

function OneField({ field: { name, label, kind, required = true, hint }, form }: OneFieldProps) {
  const frame = { label, required, ...(hint !== undefined && { hint }) };
  if (typeof kind !== 'string') return <Select {...frame} options={kind} {...form.field(name)} />;
  if (kind === 'day') return <DateField {...frame} {...form.controlled(name)} />;
  if (kind === 'text') return <TextArea {...frame} {...form.field(name)} />;
  return <TextField {...frame} inputMode={kind === 'line' ? 'text' : 'decimal'} {...form.field(name)} />;
}

/** Nothing typed is nothing. */
export const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);
