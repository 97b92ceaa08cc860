/** Texts of web/src/setup. */
export const setupTexts = {} as const;
