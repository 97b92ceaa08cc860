import { z } from 'zod';
import { useChange } from '../../api/change';
import { GiveStatementDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { FormDialog } from '../../ui/forms/form-dialog';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { RadioGroup } from '../../ui/radio-group';
import { TextArea } from '../../ui/text-area';
import type { WayDialogProps } from './way';

const required = z.string().refine((text) => text.trim() !== '', { error: () => textOf('ui.required') });
const schema = z.object({ source: required, words: required });

/** What the police or a working group says: oneself, or the office for them. */
export function StatementDialog({ proposal, onClose }: WayDialogProps) {
  const t = useTexts();
  const { statementSources: sources } = proposal;
  const give = useChange(GiveStatementDocument);
  const form = useRecordForm({
    schema,
    saved: { source: sources.length === 1 ? String(sources[0]) : '', words: '' },
    revision: proposal.revision,
    draftKey: `proposal-${proposal.id}-statement`,
    onSave: async ({ source, words }, revision) => {
      const said = { source: source as (typeof sources)[number], words };
      await give.mutateAsync({ input: { proposalId: proposal.id, revision, ...said } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('way.statement')} {...{ form, onClose }}>
      <RadioGroup
        legend={t('way.statement.whose')}
        options={sources.map((value) => ({ value, label: t(`way.source.${value}`) }))}
        {...form.controlled('source')}
      />
      <TextArea label={t('way.statement.words')} {...form.field('words')} />
    </FormDialog>
  );
}
