import { z } from 'zod';
import { useChange } from '../../api/change';
import { ReturnProposalDocument } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { Disclosure } from '../../ui/disclosure';
import { FormDialog } from '../../ui/forms/form-dialog';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { TextArea } from '../../ui/text-area';
import { SECTIONS } from './remark-sections';
import type { WayDialogProps } from './way';

const FIELDS = ['remarks', ...SECTIONS] as const;
const nothing = Object.fromEntries(FIELDS.map((name) => [name, ''])) as Record<
  (typeof FIELDS)[number],
  string
>;
const schema = z.object(
  Object.fromEntries(FIELDS.map((name) => [name, z.string()])) as Record<
    (typeof FIELDS)[number],
    z.ZodString
  >,
);

/** Back to its authors, with what is to be mended: of the whole, and of single parts. */
export function ReturnDialog({ proposal, onClose }: WayDialogProps) {
  const t = useTexts();
  const giveBack = useChange(ReturnProposalDocument);
  const form = useRecordForm({
    schema,
    saved: nothing,
    revision: proposal.revision,
    draftKey: `proposal-${proposal.id}-return`,
    onSave: async (values, revision) => {
      const remarks = [
        { field: null, words: values.remarks },
        ...SECTIONS.map((field) => ({ field, words: values[field] })),
      ].filter(({ words }) => words.trim() !== '');
      await giveBack.mutateAsync({ input: { proposalId: proposal.id, revision, remarks } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('way.return')} submit={t('way.return')} {...{ form, onClose }}>
      <p className="kern-body">{t('way.return.text')}</p>
      <TextArea label={t('way.return.whole')} required={false} {...form.field('remarks')} />
      <Disclosure summary={t('way.return.parts')}>
        {SECTIONS.map((name) => (
          <TextArea
            key={name}
            label={t(`way.section.${name}`)}
            rows={2}
            required={false}
            {...form.field(name)}
          />
        ))}
      </Disclosure>
    </FormDialog>
  );
}
