import { createReadStream } from 'node:fs';

/** What the content of a file says that it is: its media type; null when it has no mark by which it could be known. */
export async function mediaTypeOf(path: string): Promise<string | null> {
  // Loaded when the first file comes in: most requests bring none.
  const { fileTypeFromFile } = await import('file-type');
  return (await fileTypeFromFile(path))?.mime ?? null;
}

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const FIRST_PRINTED = 32;
const DELETE = 127;

const isOfText = (byte: number): boolean =>
  byte >= FIRST_PRINTED ? byte !== DELETE : byte === TAB || byte === LINE_FEED || byte === RETURN;

/**
 * Nothing but letters and breaks from the first to the last byte. Text has no mark: this is all that can be known of it,
 * be it UTF-8 or of an older Windows. UTF-16 has zeros between its letters and is none.
 */
export async function isPlainText(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (!chunk.every(isOfText)) return false;
  }
  return true;
}
