import { useState } from 'react';
import { Refused, useChange } from '../../api/change';
import {
  AnswerProposalCommentDocument,
  type CommentAtFieldFragment,
  SettleProposalCommentDocument,
} from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { dateAndTime } from '../../texts/times';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Form } from '../../ui/forms/form';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { sentenceOf } from '../../ui/sentence-of';
import { TextArea } from '../../ui/text-area';
import { wordsSchema } from './comment-form';

interface OneCommentProps {
  readonly comment: CommentAtFieldFragment;
  readonly mayAnswer: boolean;
}

/** A comment with its answers; it is answered, and settled when nothing more is to be done about it. */
export function OneComment({ comment, mayAnswer }: OneCommentProps) {
  const t = useTexts();
  const { settledAt, settledBy, answers } = comment;
  return (
    <>
      {settledAt !== null && (
        <p className="row">
          <Badge kind="success">{t('comments.settled')}</Badge>
          <span className="muted">
            {[settledBy ?? t('comments.office'), dateAndTime(settledAt)].join(', ')}
          </span>
        </p>
      )}
      <Said {...comment} />
      {answers.length > 0 && (
        <ul className="field-comments-answers">
          {answers.map((answer) => (
            <li key={answer.id}>
              <Said {...answer} />
            </li>
          ))}
        </ul>
      )}
      {mayAnswer && <Acts comment={comment} />}
    </>
  );
}

interface SaidProps {
  readonly words: string;
  readonly at: string;
  readonly by: string | null;
}

function Said({ words, at, by }: SaidProps) {
  const t = useTexts();
  return (
    <p className="kern-body proposal-said">
      <strong>{by ?? t('comments.office')}</strong>, {dateAndTime(at)}
      {`\n${words}`}
    </p>
  );
}

function Acts({ comment: { id, settledAt, words } }: Pick<OneCommentProps, 'comment'>) {
  const t = useTexts();
  const [answering, setAnswering] = useState(false);
  const settle = useChange(SettleProposalCommentDocument);
  const isSettled = settledAt !== null;
  const about = <span className="kern-sr-only">: {words}</span>;
  if (answering) return <AnswerForm commentId={id} onClose={() => setAnswering(false)} />;
  return (
    <div className="row">
      <Button look="secondary" onClick={() => setAnswering(true)}>
        {t('comments.answer')}
        {about}
      </Button>
      <Button
        look="tertiary"
        busy={settle.isPending}
        onClick={() => settle.mutate({ input: { commentId: id, isSettled: !isSettled } })}
      >
        {t(isSettled ? 'comments.reopen' : 'comments.settle')}
        {about}
      </Button>
      {settle.error instanceof Refused && (
        <Alert kind="danger" title={sentenceOf(settle.error)} justHappened />
      )}
    </div>
  );
}

function AnswerForm({ commentId, onClose }: { readonly commentId: string; readonly onClose: () => void }) {
  const t = useTexts();
  const answer = useChange(AnswerProposalCommentDocument);
  const form = useRecordForm({
    schema: wordsSchema,
    saved: { words: '' },
    // Nobody changes what is only added.
    revision: 1,
    draftKey: `proposal-answer-${commentId}`,
    onSave: async ({ words }) => {
      await answer.mutateAsync({ input: { commentId, words } });
      onClose();
    },
  });
  return (
    <Form form={form} submit={t('comments.answer')} cancel={onClose}>
      <TextArea label={t('comments.yourAnswer')} rows={3} autoFocus {...form.field('words')} />
    </Form>
  );
}
