import type { ShownTask } from './task-page';

/** What each dialog about a task gets. */
export interface TaskDialogProps {
  readonly task: ShownTask;
  readonly onClose: () => void;
}
