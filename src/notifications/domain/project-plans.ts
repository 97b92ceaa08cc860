import type { NoticeKind } from './notice-kinds.js';

/** Event of a project → what people are told: those who proposed it hear of each step up to the evaluation. */
export const PROJECT_PLANS = {
  ProjectStarted: 'PROJECT_STEP',
  ProjectMoved: 'PROJECT_STEP',
  ReportAsked: 'PROJECT_REPORT_ASKED',
} as const satisfies Record<string, NoticeKind>;
