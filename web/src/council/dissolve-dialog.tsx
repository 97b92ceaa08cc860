import { z } from 'zod';
import { useChange } from '../api/change';
import { DissolveBodyDocument } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { DateField } from '../ui/date-field';
import { useRecordForm } from '../ui/forms/use-record-form';
import type { Body } from './council-body';
import { FormDialog } from '../ui/forms/form-dialog';
import { today } from './words';

interface DissolveDialogProps {
  readonly body: Body;
  readonly onClose: () => void;
}

const dissolveSchema = z.object({ on: z.string().min(1, { error: () => textOf('ui.required') }) });

/** The body ends, and its seats with it. */
export function DissolveDialog({ body, onClose }: DissolveDialogProps) {
  const t = useTexts();
  const dissolve = useChange(DissolveBodyDocument);
  const form = useRecordForm({
    schema: dissolveSchema,
    saved: { on: today() },
    revision: body.revision,
    draftKey: `body-${body.id}-end`,
    onSave: async ({ on }, revision) => {
      await dissolve.mutateAsync({ input: { id: body.id, revision, on } });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('council.body.dissolveOf', { body: body.name })}
      submit={t('council.body.dissolve')}
      {...{ form, onClose }}
    >
      <p>{t('council.body.dissolveText')}</p>
      <DateField label={t('council.body.lastDay')} {...form.controlled('on')} />
    </FormDialog>
  );
}
