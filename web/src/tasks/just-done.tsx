import { useChange } from '../api/change';
import { ReopenTaskDocument } from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { sentenceOf } from '../ui/sentence-of';

export interface DoneTask {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
}

interface JustDoneProps {
  readonly task: DoneTask;
  readonly onEnd: () => void;
}

/** Says that a task is done, and takes it back if it was pressed by mistake. */
export function JustDone({ task: { id, title, revision }, onEnd }: JustDoneProps) {
  const t = useTexts();
  const reopen = useChange(ReopenTaskDocument);
  return (
    <div className="no-print">
      <Alert kind="success" title={t('tasks.isDone', { title })} justHappened>
        {reopen.error !== null && !isSignedOut(reopen.error) && <p>{sentenceOf(reopen.error)}</p>}
        <div className="row">
          <Button
            busy={reopen.isPending}
            onClick={() => reopen.mutate({ input: { taskId: id, revision } }, { onSuccess: onEnd })}
          >
            {t('tasks.undo')}
          </Button>
          <Button look="tertiary" onClick={onEnd}>
            {t('ui.close')}
          </Button>
        </div>
      </Alert>
    </div>
  );
}
