import type { NoticeKind } from './notice-kinds.js';

/** A step of the escalation of a deadline, as far as the kind of its notice needs it. */
interface StepTaken {
  /** Kind of deadline, e.g. `TASK`. */
  readonly kind: string;
  readonly told: 'RESPONSIBLE' | 'DEPUTY' | 'OFFICE';
  readonly missed: boolean;
}

/** Kinds that people know by a name of their own; what joins later is a deadline like others. */
const OF_KIND: Readonly<Record<string, { readonly before: NoticeKind; readonly missed: NoticeKind }>> = {
  TASK: { before: 'TASK_DUE', missed: 'TASK_OVERDUE' },
  SEAT: { before: 'SEAT_TERM_ENDING', missed: 'SEAT_TERM_ENDING' },
  REPORT: { before: 'REPORT_DUE', missed: 'REPORT_DUE' },
};
const OF_OTHERS = { before: 'DEADLINE_DUE', missed: 'DEADLINE_DUE' } as const;

/** Which notice a step of an escalation becomes. */
export function noticeOfStep({ kind, told, missed }: StepTaken): NoticeKind {
  if (told === 'OFFICE') return 'DEADLINE_ESCALATED';
  return (OF_KIND[kind] ?? OF_OTHERS)[missed ? 'missed' : 'before'];
}

/** Reminders of tasks: whoever gets one does the task or helps, so it carries a link that says done. */
export const remindsOfTask = (kind: NoticeKind): boolean => kind === 'TASK_DUE' || kind === 'TASK_OVERDUE';
