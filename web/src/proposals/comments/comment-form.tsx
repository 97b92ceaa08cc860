import { z } from 'zod';
import { useChange } from '../../api/change';
import { CommentOnProposalDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { Form } from '../../ui/forms/form';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { TextArea } from '../../ui/text-area';

/** Words are what is asked for, of a comment and of an answer. */
export const wordsSchema = z.object({
  words: z.string().refine((words) => words.trim() !== '', { error: () => textOf('ui.required') }),
});

interface CommentFormProps {
  readonly proposalId: string;
  readonly field: string;
  readonly label: string;
}

/** Something new at a field. */
export function CommentForm({ proposalId, field, label }: CommentFormProps) {
  const t = useTexts();
  const comment = useChange(CommentOnProposalDocument);
  const form = useRecordForm({
    schema: wordsSchema,
    saved: { words: '' },
    // Nobody changes what is only added.
    revision: 1,
    draftKey: `proposal-${proposalId}-comment-${field}`,
    onSave: async ({ words }) => {
      await comment.mutateAsync({ input: { proposalId, field, words } });
      form.methods.reset({ words: '' });
    },
  });
  return (
    <Form form={form} submit={t('comments.save')}>
      <TextArea
        label={t('comments.new', { label })}
        hint={t('comments.hint')}
        rows={3}
        {...form.field('words')}
      />
    </Form>
  );
}
