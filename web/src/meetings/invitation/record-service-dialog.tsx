import { z } from 'zod';
import { useChange } from '../../api/change';
import { type OfficeChannel, RecordServiceDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { DateField } from '../../ui/date-field';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import { FormDialog } from '../../ui/forms/form-dialog';
import { dayIn } from './instant-in';
import type { Invitee } from './invitee';

const CHANNELS = ['POST', 'PHONE', 'HAND'] as const satisfies readonly OfficeChannel[];

const schema = z.object({
  channel: z.enum(CHANNELS),
  servedOn: z.string().min(1, textOf('ui.required')),
  detail: z.string(),
});

const NOTHING: z.infer<typeof schema> = { channel: 'POST', servedOn: '', detail: '' };

interface RecordServiceDialogProps {
  readonly invitee: Pick<Invitee, 'id' | 'revision'> & { readonly person: { readonly name: string } | null };
  /** When the invitation went out; nobody was served before. */
  readonly since: string | null;
  readonly onClose: () => void;
}

/** Somebody was told by post, phone or hand. */
export function RecordServiceDialog({ invitee, since, onClose }: RecordServiceDialogProps) {
  const t = useTexts();
  const record = useChange(RecordServiceDocument);
  const form = useRecordForm({
    schema,
    saved: NOTHING,
    revision: invitee.revision,
    draftKey: `service-${invitee.id}`,
    onSave: async ({ channel, servedOn, detail }) => {
      const input = { invitationId: invitee.id, channel, servedOn, detail: detail || null };
      await record.mutateAsync({ input });
      onClose();
    },
  });
  const earliest = since === null ? {} : { min: dayIn('Europe/Berlin', since) };
  const title = t('invitation.record.service.title', { name: invitee.person?.name });
  return (
    <FormDialog title={title} submit={t('invitation.record.service')} {...{ form, onClose }}>
      <RadioGroup
        legend={t('invitation.record.channel')}
        options={CHANNELS.map((value) => ({ value, label: t(`invitation.channel.${value}`) }))}
        {...form.controlled('channel')}
        onChange={(value) =>
          form.methods.setValue('channel', CHANNELS.find((known) => known === value) ?? 'POST')
        }
      />
      <DateField label={t('invitation.record.servedOn')} {...earliest} {...form.controlled('servedOn')} />
      <TextField
        label={t('invitation.record.detail')}
        hint={t('invitation.record.detail.hint')}
        required={false}
        {...form.field('detail')}
      />
    </FormDialog>
  );
}
