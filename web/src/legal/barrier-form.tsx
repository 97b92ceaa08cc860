import { useState } from 'react';
import { z } from 'zod';
import { useChange } from '../api/change';
import { ReportBarrierDocument } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Form } from '../ui/forms/form';
import { useRecordForm } from '../ui/forms/use-record-form';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';

const EMPTY = { description: '', page: '', contact: '' };

const report = z.object({
  description: z.string().refine((text) => text.trim() !== '', {
    error: () => textOf('accessibility.form.descriptionMissing'),
  }),
  page: z.string(),
  contact: z.string(),
});

/** "Barriere melden": what was typed survives a broken connection and a reload. */
export function BarrierForm() {
  const t = useTexts();
  const [reported, setReported] = useState(false);
  if (!reported) return <Fields onReported={() => setReported(true)} />;
  return (
    <>
      <Alert kind="success" title={t('accessibility.form.done')} justHappened />
      <div className="no-print">
        <Button onClick={() => setReported(false)}>{t('accessibility.form.another')}</Button>
      </div>
    </>
  );
}

function Fields({ onReported }: { readonly onReported: () => void }) {
  const t = useTexts();
  const { mutateAsync } = useChange(ReportBarrierDocument);
  const form = useRecordForm({
    schema: report,
    saved: EMPTY,
    revision: 0,
    draftKey: 'barrier',
    onSave: async ({ description, page, contact }) => {
      await mutateAsync({ input: { description, page: page || null, contact: contact || null } });
      form.methods.reset(EMPTY);
      sessionStorage.removeItem('draft:barrier');
      onReported();
    },
  });
  return (
    <div className="no-print">
      <Form form={form} submit={t('accessibility.form.send')}>
        <TextArea
          label={t('accessibility.form.description')}
          hint={t('accessibility.form.description.hint')}
          {...form.field('description')}
        />
        <TextField label={t('accessibility.form.page')} required={false} {...form.field('page')} />
        <TextField
          label={t('accessibility.form.contact')}
          hint={t('accessibility.form.contact.hint')}
          required={false}
          {...form.field('contact')}
        />
      </Form>
    </div>
  );
}
