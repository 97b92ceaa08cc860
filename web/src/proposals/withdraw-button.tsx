import { useState } from 'react';
import { z } from 'zod';
import { useChange } from '../api/change';
import { type ShownProposalFragment, WithdrawProposalDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { TextArea } from '../ui/text-area';

interface WithdrawProps {
  readonly proposal: ShownProposalFragment;
}

const reasonSchema = z.object({ reason: z.string() });

/** Takes the proposal back, with a reason if one likes. */
export function WithdrawButton({ proposal }: WithdrawProps) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('proposals.withdraw')}
      </Button>
      {open && <WithdrawDialog proposal={proposal} onClose={() => setOpen(false)} />}
    </>
  );
}

function WithdrawDialog({ proposal, onClose }: WithdrawProps & { readonly onClose: () => void }) {
  const t = useTexts();
  const withdraw = useChange(WithdrawProposalDocument);
  const form = useRecordForm({
    schema: reasonSchema,
    saved: { reason: '' },
    revision: proposal.revision,
    draftKey: `proposal-${proposal.id}-withdraw`,
    onSave: async ({ reason }, revision) => {
      await withdraw.mutateAsync({ input: { proposalId: proposal.id, revision, reason } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('proposals.withdraw')} submit={t('proposals.withdraw')} {...{ form, onClose }}>
      <p className="kern-body">{t('proposals.withdraw.text')}</p>
      <TextArea label={t('proposals.reason')} required={false} {...form.field('reason')} />
    </FormDialog>
  );
}
