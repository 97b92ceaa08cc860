/** Nothing is left out: `npm run test:walks`. */
export const IS_WHOLE = process.env['WHOLE_WALKS'] !== undefined;

/**
 * Of what a walk of many minutes visits, every nth in `npm test`; all of it by `npm run test:walks`. Always the same ones,
 * so that a run tells of the change and not of the day.
 */
export const shortForm = <T>(whole: readonly T[], nth: number): readonly T[] =>
  IS_WHOLE ? whole : whole.filter((_, index) => index % nth === 0);
