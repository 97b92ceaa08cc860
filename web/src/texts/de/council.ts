/** Texts of web/src/council. */
export const councilTexts = {} as const;
