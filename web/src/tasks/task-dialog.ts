import type { ShownTask } from './shown-task';

/** What each dialog about a task gets. */
export interface TaskDialogProps {
  readonly task: ShownTask;
  readonly onClose: () => void;
}
