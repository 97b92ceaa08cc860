import { oneLine } from '../../shared/one-line.js';
import type { FileKind } from './file-kind.js';

const LONGEST = 200;
/** Marks that turn the direction of text round, and so hide the real end of a name. */
const DIRECTION = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const PATH = /^.*[/\\]/s;
const UNSAFE = /[/\\:*?"<>|]/g;
const EXTENSION = /\.[A-Za-z0-9]{1,8}$/;

/** As whoever sends a file named it: on one line, without its path, never empty. */
export function fileNameOf(given: string): string {
  const name = oneLine(given.toWellFormed().replaceAll(DIRECTION, '').replace(PATH, ''));
  return name === '' ? 'Datei' : [...name].slice(0, LONGEST).join('');
}

/** What a file is called until somebody gives it a better title. */
export const titleOf = (name: string): string => name.replace(EXTENSION, '') || name;

/** Under which name a version is handed out: its title, and the extension of what it is. The first one bears no number. */
export function downloadName(title: string, number: number, { extension }: FileKind): string {
  const base = title.replaceAll(DIRECTION, '').replaceAll(UNSAFE, '-').replace(/^\.+/, '').trim() || 'Datei';
  return `${base}${number === 1 ? '' : ` (Fassung ${number})`}.${extension}`;
}
