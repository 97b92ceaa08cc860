import { z } from 'zod';
import { useChange } from '../api/change';
import { CommentOnTaskDocument, type TaskPartyFragment } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Card } from '../ui/card';
import { Form } from '../ui/forms/form';
import { useRecordForm } from '../ui/forms/use-record-form';
import { TextArea } from '../ui/text-area';
import { PeopleField } from './people-field';
import type { ShownTask } from './shown-task';

interface TaskTalkProps {
  readonly task: ShownTask;
  /** Who can be addressed. */
  readonly readers: readonly TaskPartyFragment[];
}

/** What was said about the task, the oldest first, and a field for more. */
export function TaskTalk({ task, readers }: TaskTalkProps) {
  const t = useTexts();
  return (
    <Card title={t('tasks.comments')}>
      {task.comments.length === 0 && <p className="kern-body muted">{t('tasks.noComments')}</p>}
      <ul className="task-talk">
        {task.comments.map(({ id, at, by, words, mentions }) => (
          <li key={id}>
            <strong>{by ?? t('tasks.office')}</strong>, {dateAndTime(at)}
            {mentions.length > 0 &&
              `, ${t('tasks.to', { names: mentions.map(({ name }) => name).join(', ') })}`}
            {`\n${words}`}
          </li>
        ))}
      </ul>
      {task.may.includes('COMMENT_ON_TASK') && <CommentForm task={task} readers={readers} />}
    </Card>
  );
}

const commentSchema = z.object({
  words: z.string().refine((words) => words.trim() !== '', { error: () => textOf('ui.required') }),
  mentionIds: z.array(z.string()),
});

function CommentForm({ task, readers }: TaskTalkProps) {
  const t = useTexts();
  const comment = useChange(CommentOnTaskDocument);
  const form = useRecordForm({
    schema: commentSchema,
    saved: { words: '', mentionIds: [] as string[] },
    revision: task.revision,
    draftKey: `task-${task.id}-comment`,
    onSave: async ({ words, mentionIds }) => {
      await comment.mutateAsync({ input: { taskId: task.id, words, mentionIds } });
      form.methods.reset({ words: '', mentionIds: [] });
    },
  });
  const { value: chosen, onChange } = form.controlled('mentionIds');
  return (
    <div className="no-print">
      <Form form={form} submit={t('tasks.comment')}>
        <TextArea label={t('tasks.field.words')} {...form.field('words')} />
        {readers.length > 0 && (
          <PeopleField
            name="mentionIds"
            label={t('tasks.field.mention')}
            people={readers}
            {...{ chosen, onChange }}
            removal={(name) => t('tasks.mentioned', { name })}
          />
        )}
      </Form>
    </div>
  );
}
