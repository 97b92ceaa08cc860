import { z } from 'zod';
import { useChange } from '../../api/change';
import { KeepProposalVersionDocument } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { FormDialog } from '../../ui/forms/form-dialog';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { TextField } from '../../ui/text-field';

interface KeepDialogProps {
  readonly proposal: { readonly id: string; readonly revision: number };
  readonly onClose: () => void;
}

const schema = z.object({ note: z.string() });

/** Keeps what is written so far. */
export function KeepDialog({ proposal, onClose }: KeepDialogProps) {
  const t = useTexts();
  const keep = useChange(KeepProposalVersionDocument);
  const form = useRecordForm({
    schema,
    saved: { note: '' },
    revision: proposal.revision,
    draftKey: `proposal-${proposal.id}-version`,
    onSave: async ({ note }, revision) => {
      await keep.mutateAsync({ input: { proposalId: proposal.id, revision, note } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('versions.keep')} submit={t('versions.keep')} {...{ form, onClose }}>
      <p className="kern-body">{t('versions.keep.text')}</p>
      <TextField label={t('versions.note')} required={false} {...form.field('note')} />
    </FormDialog>
  );
}
