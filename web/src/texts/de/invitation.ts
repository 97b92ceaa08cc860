/** Texts of web/src/meetings/invitation. */
export const invitationTexts = {} as const;
