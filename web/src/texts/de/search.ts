/** Texts of web/src/search. */
export const searchTexts = {} as const;
