/** Texts of web/src/meetings. */
export const meetingTexts = {} as const;
