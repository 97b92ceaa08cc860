/** Texts of web/src/overview. */
export const overviewTexts = {} as const;
