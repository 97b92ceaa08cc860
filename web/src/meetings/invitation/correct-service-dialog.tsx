import { z } from 'zod';
import { useChange } from '../../api/change';
import { CorrectServiceDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { FormDialog } from '../../ui/forms/form-dialog';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { RadioGroup } from '../../ui/radio-group';
import { TextArea } from '../../ui/text-area';
import type { Invitee, Proof } from './invitee';
import { serviceInWords } from './service-in-words';
import { SERVICE, ServiceFields } from './service-fields';

const TRUTHS = ['OTHERWISE', 'NOT_AT_ALL'] as const;

const schema = z
  .object({ ...SERVICE, truth: z.enum(TRUTHS), reason: z.string().min(1, textOf('ui.required')) })
  .superRefine(({ truth, servedOn }, context) => {
    if (truth === 'OTHERWISE' && servedOn === '')
      context.addIssue({ code: 'custom', path: ['servedOn'], message: textOf('ui.required') });
  });
type Values = z.infer<typeof schema>;

/** What was entered is where one begins. */
const valuesOf = ({ channel, servedOn, detail }: Proof): Values => ({
  truth: 'OTHERWISE',
  channel: channel === 'EMAIL' ? 'POST' : channel,
  ...{ servedOn: servedOn ?? '', detail: detail ?? '', reason: '' },
});

interface CorrectServiceDialogProps {
  readonly invitee: Invitee;
  readonly proof: Proof;
  readonly onClose: () => void;
}

/** What the office entered of a service by hand was wrong: how it was, or that there was none. */
export function CorrectServiceDialog({ invitee, proof, onClose }: CorrectServiceDialogProps) {
  const t = useTexts();
  const correct = useChange(CorrectServiceDocument);
  const form = useRecordForm({
    schema,
    saved: valuesOf(proof),
    revision: invitee.revision,
    draftKey: `service-correction-${proof.id}`,
    onSave: async ({ truth, reason, channel, servedOn, detail }) => {
      const instead = truth === 'NOT_AT_ALL' ? null : { channel, servedOn, detail: detail || null };
      await correct.mutateAsync({ input: { serviceProofId: proof.id, reason, instead } });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('invitation.correct.title', { name: invitee.person?.name })}
      submit={t('invitation.correct')}
      {...{ form, onClose }}
    >
      <p>{t('invitation.correct.entered', { entry: serviceInWords(t, proof) })}</p>
      <RadioGroup
        legend={t('invitation.correct.truth')}
        options={TRUTHS.map((value) => ({ value, label: t(`invitation.correct.${value}`) }))}
        {...form.controlled('truth')}
        onChange={(value) =>
          form.methods.setValue('truth', TRUTHS.find((known) => known === value) ?? 'OTHERWISE')
        }
      />
      {form.methods.watch('truth') === 'OTHERWISE' && <ServiceFields form={form} />}
      <TextArea
        label={t('decisions.reason')}
        hint={t('invitation.correct.reasonHint')}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}
