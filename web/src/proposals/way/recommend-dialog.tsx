import { z } from 'zod';
import { useChange } from '../../api/change';
import { RecommendProposalDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { FormDialog } from '../../ui/forms/form-dialog';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { RadioGroup } from '../../ui/radio-group';
import { TextArea } from '../../ui/text-area';
import type { WayDialogProps } from './way';

const required = z.string().refine((text) => text.trim() !== '', { error: () => textOf('ui.required') });
const schema = z.object({ recommends: required, reason: required });

/** What the council is advised. */
export function RecommendDialog({ proposal, onClose }: WayDialogProps) {
  const t = useTexts();
  const recommend = useChange(RecommendProposalDocument);
  const form = useRecordForm({
    schema,
    saved: { recommends: '', reason: '' },
    revision: proposal.revision,
    draftKey: `proposal-${proposal.id}-recommend`,
    onSave: async ({ recommends, reason }, revision) => {
      const input = { proposalId: proposal.id, revision, recommends: recommends === 'yes', reason };
      await recommend.mutateAsync({ input });
      onClose();
    },
  });
  return (
    <FormDialog title={t('way.recommend')} submit={t('way.recommend')} {...{ form, onClose }}>
      <RadioGroup
        legend={t('way.recommend.what')}
        options={[
          { value: 'yes', label: t('way.recommend.yes') },
          { value: 'no', label: t('way.recommend.no') },
        ]}
        {...form.controlled('recommends')}
      />
      <TextArea label={t('way.recommend.reason')} hint={t('way.recommend.hint')} {...form.field('reason')} />
    </FormDialog>
  );
}
