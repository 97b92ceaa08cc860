import { useChange } from '../api/change';
import { AcceptTaskDocument, CompleteTaskDocument, DeclineTaskDocument } from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import type { DoneTask } from '../tasks/just-done';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { sentenceOf } from '../ui/sentence-of';
import type { WaitingItem } from './waiting';

interface TaskInPlaceProps {
  readonly item: WaitingItem;
  readonly onDone: (task: DoneTask) => void;
}

/** The one click that a task takes; nothing for what is no task. */
export function TaskInPlace({ item, onDone }: TaskInPlaceProps) {
  switch (item.kind) {
    case 'DO_TASK':
    case 'FOLLOW_UP_TASK':
      return <Complete item={item} onDone={onDone} />;
    case 'ACCEPT_TASK':
      return <AcceptOrDecline item={item} />;
    default:
      return null;
  }
}

const inputOf = ({ thingId, revision }: WaitingItem) => ({ input: { taskId: thingId, revision } });

function Complete({ item, onDone }: TaskInPlaceProps) {
  const t = useTexts();
  const complete = useChange(CompleteTaskDocument);
  return (
    <>
      <Refusal error={complete.error} />
      <Button
        look="primary"
        icon="check"
        busy={complete.isPending}
        aria-label={t('tasks.doneOf', { title: item.title })}
        onClick={() => complete.mutate(inputOf(item), { onSuccess: onDone })}
      >
        {t('tasks.done')}
      </Button>
    </>
  );
}

function AcceptOrDecline({ item }: Pick<TaskInPlaceProps, 'item'>) {
  const t = useTexts();
  const accept = useChange(AcceptTaskDocument);
  const decline = useChange(DeclineTaskDocument);
  const busy = accept.isPending || decline.isPending;
  return (
    <>
      <Refusal error={accept.error ?? decline.error} />
      <Button look="primary" icon="check" busy={busy} onClick={() => accept.mutate(inputOf(item))}>
        {t('overview.acceptTask')}
      </Button>
      <Button icon="close" busy={busy} onClick={() => decline.mutate(inputOf(item))}>
        {t('overview.declineTask')}
      </Button>
    </>
  );
}

const Refusal = ({ error }: { readonly error: Error | null }) =>
  error !== null && !isSignedOut(error) ? (
    <div className="overview-refusal">
      <Alert kind="danger" title={sentenceOf(error)} justHappened />
    </div>
  ) : null;
