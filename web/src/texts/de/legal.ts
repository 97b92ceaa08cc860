/** Texts of web/src/legal. */
export const legalTexts = {} as const;
