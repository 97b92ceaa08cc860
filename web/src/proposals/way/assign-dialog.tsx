import { z } from 'zod';
import { useChange } from '../../api/change';
import { AssignReviewersDocument, ReviewerCandidatesDocument } from '../../api/generated/graphql';
import { usePage } from '../../api/page-data';
import { textOf, useTexts } from '../../texts';
import { CheckboxGroup } from '../../ui/checkbox-group';
import { DateField } from '../../ui/date-field';
import { FormDialog } from '../../ui/forms/form-dialog';
import { useRecordForm } from '../../ui/forms/use-record-form';
import type { WayDialogProps } from './way';

const schema = z.object({
  personIds: z.array(z.string()).refine((ids) => ids.length > 0, { error: () => textOf('ui.required') }),
  dueOn: z.string(),
});

/** Who is asked for a review, and by when. Whoever is biased is not offered. */
export function AssignDialog({ proposal, onClose }: WayDialogProps) {
  const t = useTexts();
  const assign = useChange(AssignReviewersDocument);
  const page = usePage(ReviewerCandidatesDocument, { proposalId: proposal.id });
  const form = useRecordForm({
    schema,
    saved: { personIds: [] as string[], dueOn: '' },
    revision: proposal.revision,
    draftKey: `proposal-${proposal.id}-assign`,
    onSave: async ({ personIds, dueOn }, revision) => {
      const asked = { personIds, dueOn: dueOn === '' ? null : dueOn };
      await assign.mutateAsync({ input: { proposalId: proposal.id, revision, ...asked } });
      onClose();
    },
  });
  const options = (page.data?.reviewerCandidates ?? []).map(({ personId, name, detail }) => ({
    value: personId,
    label: [name, detail].filter((part) => part !== null).join(', '),
  }));
  return (
    <FormDialog title={t('way.assign')} submit={t('way.assign')} {...{ form, onClose }}>
      <CheckboxGroup
        legend={t('way.assign.who')}
        hint={t('way.assign.hint')}
        options={options}
        {...form.controlled('personIds')}
      />
      <DateField label={t('way.assign.dueOn')} required={false} {...form.controlled('dueOn')} />
    </FormDialog>
  );
}
