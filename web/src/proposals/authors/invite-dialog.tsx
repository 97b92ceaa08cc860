import { z } from 'zod';
import { useChange } from '../../api/change';
import {
  AuthorCandidatesDocument,
  InviteProposalAuthorDocument,
  type ShownProposalFragment,
} from '../../api/generated/graphql';
import { usePage } from '../../api/page-data';
import { textOf, useTexts } from '../../texts';
import { ComboBox } from '../../ui/combo-box';
import { FormDialog } from '../../ui/forms/form-dialog';
import { useRecordForm } from '../../ui/forms/use-record-form';

interface InviteDialogProps {
  readonly proposal: ShownProposalFragment;
  readonly onClose: () => void;
}

const schema = z.object({
  personId: z.string().refine((id) => id !== '', { error: () => textOf('ui.required') }),
});

/** One person of the town, found by typing, who shall write as well. */
export function InviteDialog({ proposal, onClose }: InviteDialogProps) {
  const t = useTexts();
  const invite = useChange(InviteProposalAuthorDocument);
  const page = usePage(AuthorCandidatesDocument, { proposalId: proposal.id });
  const form = useRecordForm({
    schema,
    saved: { personId: '' },
    revision: proposal.revision,
    draftKey: `proposal-${proposal.id}-author`,
    onSave: async ({ personId }, revision) => {
      await invite.mutateAsync({ input: { proposalId: proposal.id, revision, personId } });
      onClose();
    },
  });
  const items = (page.data?.authorCandidates ?? []).map(({ personId, name, detail }) => ({
    id: personId,
    text: name,
    ...(detail !== null && { detail }),
  }));
  return (
    <FormDialog title={t('authors.invite')} submit={t('authors.invite')} {...{ form, onClose }}>
      <ComboBox
        label={t('authors.invite.who')}
        hint={t('authors.invite.hint')}
        items={items}
        {...form.controlled('personId')}
      />
    </FormDialog>
  );
}
