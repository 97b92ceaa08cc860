import { createContext, use } from 'react';
import type { FileRulesFragment } from '../api/generated/graphql';
import { textOf } from '../texts';
import { sizeOf } from './size';

/** What may be attached; a page that shows fields for files brings it. */
export const FileRules = createContext<FileRulesFragment | null>(null);

export function useFileRules(): FileRulesFragment {
  const rules = use(FileRules);
  if (rules === null) throw new Error('The page brings no file rules.');
  return rules;
}

/** For a file dialog: `.pdf,.docx`. */
export const acceptOf = ({ extensions }: FileRulesFragment): string =>
  extensions.map((extension) => `.${extension}`).join(',');

/** What is wrong with a file before anything of it is sent; undefined: nothing. What it is, the server sees. */
export const problemOf = (file: File, { mostBytes }: FileRulesFragment): string | undefined => {
  if (file.size === 0) return textOf('files.empty');
  return file.size > mostBytes ? textOf('files.tooLarge', { most: sizeOf(mostBytes) }) : undefined;
};
