import { z } from 'zod';
import type { ShownApplicationFragment } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import type { RecordForm } from '../ui/forms/use-record-form';
import { TextField } from '../ui/text-field';
import { euros } from './euros';
import { isEuros } from './typed-amounts';

export type Drawdown = NonNullable<ShownApplicationFragment['grant']>['drawdowns'][number];

export const drawdownFields = {
  amount: z
    .string()
    .refine((text) => text.trim() !== '' && isEuros(text), { error: () => textOf('funding.wrong.euros') }),
  requestedOn: z.string().min(1, { error: () => textOf('ui.required') }),
  ...{ purpose: z.string(), paidOn: z.string() },
};

interface DrawdownForm {
  readonly amount: string;
  readonly requestedOn: string;
  readonly purpose: string;
  readonly paidOn: string;
}

interface DrawdownFieldsProps<Values extends DrawdownForm> {
  readonly form: RecordForm<Values>;
  /** What can be drawn at most, in cents. */
  readonly left: number;
}

/** What is said of money that is drawn. */
export function DrawdownFields<Values extends DrawdownForm>({ form, left }: DrawdownFieldsProps<Values>) {
  const t = useTexts();
  const { field, controlled } = form as unknown as RecordForm<DrawdownForm>;
  return (
    <>
      <TextField
        label={t('funding.amount')}
        hint={t('funding.leftHint', { left: euros(left) })}
        inputMode="decimal"
        {...field('amount')}
      />
      <DateField label={t('funding.requestedOn')} {...controlled('requestedOn')} />
      <TextField label={t('funding.purpose')} required={false} {...field('purpose')} />
      <DateField label={t('funding.paidOn')} required={false} {...controlled('paidOn')} />
    </>
  );
}
