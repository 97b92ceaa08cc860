import { useState } from 'react';
import { useChange } from '../api/change';
import {
  AcceptTaskDocument,
  CompleteTaskDocument,
  DeclineTaskDocument,
  ReopenTaskDocument,
  StartTaskDocument,
  type TaskAction,
} from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Menu } from '../ui/menu';
import { sentenceOf } from '../ui/sentence-of';
import { ChangeTaskDialog } from './change-task-dialog';
import { DoneDialog } from './done-dialog';
import { FollowUpDialog } from './follow-up-dialog';
import { GiveUpDialog } from './give-up-dialog';
import { HandOverDialog } from './hand-over-dialog';
import type { ShownTask } from './shown-task';

interface TaskActionsProps {
  readonly task: ShownTask;
}

/** Those that are done by one press, as a row. */
const PRESSED = ['ACCEPT_TASK', 'DECLINE_TASK', 'COMPLETE_TASK', 'START_TASK', 'REOPEN_TASK'] as const;
/** Those that need a word more. */
const ASKED = [
  'COMPLETE_WITH_NOTE',
  'HAND_OVER_TASK',
  'SET_FOLLOW_UP',
  'CHANGE_TASK',
  'GIVE_UP_TASK',
] as const;
type Asked = (typeof ASKED)[number];

/** By which right it is done. */
const rightFor = (asked: Asked): TaskAction => (asked === 'COMPLETE_WITH_NOTE' ? 'COMPLETE_TASK' : asked);

const DIALOGS = {
  COMPLETE_WITH_NOTE: DoneDialog,
  HAND_OVER_TASK: HandOverDialog,
  SET_FOLLOW_UP: FollowUpDialog,
  CHANGE_TASK: ChangeTaskDialog,
  GIVE_UP_TASK: GiveUpDialog,
} as const;

/** What may be done with the task now: only what the server says. */
export function TaskActions({ task }: TaskActionsProps) {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const changes = {
    COMPLETE_TASK: useChange(CompleteTaskDocument),
    START_TASK: useChange(StartTaskDocument),
    REOPEN_TASK: useChange(ReopenTaskDocument),
    ACCEPT_TASK: useChange(AcceptTaskDocument),
    DECLINE_TASK: useChange(DeclineTaskDocument),
  };
  const input = { taskId: task.id, revision: task.revision };
  const may = (action: TaskAction): boolean => task.may.includes(action);
  const error = Object.values(changes).find((change) => change.error !== null)?.error ?? null;
  const more = ASKED.filter((id) => may(rightFor(id))).map((id) => ({
    id,
    text: t(`tasks.act.${id}`),
    onAction: () => setAsked(id),
  }));
  const Asking = asked === null ? null : DIALOGS[asked];
  return (
    <div className="no-print stack">
      {error !== null && !isSignedOut(error) && (
        <Alert kind="danger" title={sentenceOf(error)} justHappened />
      )}
      <div className="row">
        {PRESSED.filter(may).map((action) => (
          <Button
            key={action}
            look={action === 'COMPLETE_TASK' || action === 'ACCEPT_TASK' ? 'primary' : 'secondary'}
            busy={changes[action].isPending}
            onClick={() => changes[action].mutate({ input })}
          >
            {t(`tasks.act.${action}`)}
          </Button>
        ))}
        {more.length > 0 && <Menu label={t('tasks.more.actions')} items={more} />}
      </div>
      {Asking !== null && <Asking task={task} onClose={() => setAsked(null)} />}
    </div>
  );
}
