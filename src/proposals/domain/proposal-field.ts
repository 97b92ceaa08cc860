import { EMPTY_CONTENT } from './proposal-content.js';
import { HEAD_FIELDS } from './proposal-head.js';

const FIELDS: ReadonlySet<string> = new Set([
  ...HEAD_FIELDS.map((name) => `head.${name}`),
  ...Object.entries(EMPTY_CONTENT).flatMap(([part, fields]) =>
    Object.keys(fields).map((name) => `${part}.${name}`),
  ),
]);

/** The path names a field of the form, e.g. `goals.overall`; a list is one field. */
export const isFieldOfForm = (path: string): boolean => FIELDS.has(path);
