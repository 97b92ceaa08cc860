import { z } from 'zod';
import { useChange } from '../../api/change';
import { RecordServiceDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { FormDialog } from '../../ui/forms/form-dialog';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { dayIn } from './instant-in';
import type { Invitee } from './invitee';
import { SERVICE, ServiceFields } from './service-fields';

const schema = z.object({ ...SERVICE, servedOn: z.string().min(1, textOf('ui.required')) });

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
  const earliest = since === null ? undefined : dayIn('Europe/Berlin', since);
  const title = t('invitation.record.service.title', { name: invitee.person?.name });
  return (
    <FormDialog title={title} submit={t('invitation.record.service')} {...{ form, onClose }}>
      <ServiceFields {...{ form, earliest }} />
    </FormDialog>
  );
}
