/** Texts of web/src/account. */
export const accountTexts = {} as const;
