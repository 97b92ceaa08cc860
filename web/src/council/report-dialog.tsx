import { z } from 'zod';
import { useChange } from '../api/change';
import { RecordReportDocument } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { germanDate } from '../ui/german-date';
import { TextArea } from '../ui/text-area';
import type { Body } from './council-body';
import { orNull, today } from './words';

interface ReportDialogProps {
  readonly body: Body;
  readonly onClose: () => void;
}

const reportSchema = z.object({
  givenOn: z.string().min(1, { error: () => textOf('ui.required') }),
  note: z.string(),
});

/** The report that was due is there. */
export function ReportDialog({ body, onClose }: ReportDialogProps) {
  const t = useTexts();
  const record = useChange(RecordReportDocument);
  const form = useRecordForm({
    schema: reportSchema,
    saved: { givenOn: today(), note: '' },
    revision: body.revision,
    draftKey: `body-${body.id}-report`,
    onSave: async ({ givenOn, note }, revision) => {
      await record.mutateAsync({ input: { id: body.id, revision, givenOn, note: orNull(note) } });
      onClose();
    },
  });
  const { reportDue, reportIntervalMonths: months } = body;
  return (
    <FormDialog
      title={t('council.report.recordOf', { body: body.name })}
      submit={t('council.report.record')}
      {...{ form, onClose }}
    >
      {reportDue !== null && <p>{t('council.report.owed', { day: germanDate(reportDue) })}</p>}
      <p>{months === null ? t('council.report.once') : t('council.report.again', { months })}</p>
      <DateField label={t('council.report.givenOn')} {...form.controlled('givenOn')} />
      <TextArea
        label={t('council.report.note')}
        hint={t('council.report.noteHint')}
        required={false}
        {...form.field('note')}
      />
    </FormDialog>
  );
}
