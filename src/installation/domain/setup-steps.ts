/** The steps of the first run (interface.md §3), in their order. */
export const SETUP_STEPS = ['ADMIN', 'BODIES', 'MEMBERS', 'MAIL_TEST', 'FIRST_MEETING'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

export interface SetupProgress {
  readonly step: SetupStep;
  readonly done: boolean;
}
