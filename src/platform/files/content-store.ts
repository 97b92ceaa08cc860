import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../../shared/domain-error.js';

/** A file that has come in and lies aside until somebody keeps it. */
export interface Incoming {
  /** SHA-256 of the content, 64 hex digits. */
  readonly hash: string;
  readonly bytes: number;
  /** Where it lies aside. */
  readonly path: string;
}

const INCOMING = 'eingang';
const HASH = /^[0-9a-f]{64}$/;
/** The one extension of all content: the folder is no place from which anything is opened or run. */
const CONTENT = '.inhalt';

/**
 * Contents in one folder, each under the hash of its bytes and so only once, whoever brings it. Knows no rows: who may
 * have a content, and whether anybody still refers to it, say others; they take turns by a lock of their own.
 */
export class ContentStore {
  private isReady = false;

  /** `folder`: absolute path, made when it is missing. */
  constructor(private readonly folder: string) {}

  /**
   * Streams a file aside, on disk for good before it is told. Errors: ATTACHMENT_TOO_LARGE, as soon as `most` bytes are
   * passed; UPLOAD_BROKEN_OFF; TEMPORARILY_UNAVAILABLE when the disk is full.
   */
  async receive(source: Readable, most: number): Promise<Incoming> {
    await this.ready();
    const path = join(this.folder, INCOMING, randomUUID());
    const measure = new Measure(most);
    try {
      await pipeline(measure.of(source), createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    } catch (error) {
      await rm(path, { force: true });
      throw sayable(error);
    }
    return { path, hash: measure.hash.digest('hex'), bytes: measure.bytes };
  }

  /** Puts a received content in its place; one that lies there already stays. May be repeated. */
  async keep({ hash, bytes, path }: Incoming): Promise<void> {
    const place = this.placeOf(hash);
    if ((await sizeOf(place)) === bytes) return;
    await mkdir(join(this.folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
    await rename(path, place);
    await settle(join(this.folder, hash.slice(0, 2)));
  }

  /** What was received is not wanted, or lies in its place already. */
  async forget({ path }: Pick<Incoming, 'path'>): Promise<void> {
    await rm(path, { force: true });
  }

  /** The content as a stream; null when it is not there. */
  async read(hash: string): Promise<ReadStream | null> {
    const place = this.placeOf(hash);
    return (await sizeOf(place)) === null ? null : createReadStream(place);
  }

  /** The hashes of all contents, shelf by shelf. */
  async *shelves(): AsyncGenerator<string[]> {
    for (const shelf of await entriesOf(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
      const names = await entriesOf(join(this.folder, shelf));
      yield names.map((name) => name.slice(0, -CONTENT.length)).filter((hash) => HASH.test(hash));
    }
  }

  async remove(hash: string): Promise<void> {
    await rm(this.placeOf(hash), { force: true });
  }

  /** Removes what was received before this instant and never kept: its process has died. How many. */
  async clearIncoming(before: Date): Promise<number> {
    let removed = 0;
    for (const name of await entriesOf(join(this.folder, INCOMING))) {
      const path = join(this.folder, INCOMING, name);
      if (!(await isOlder(path, before))) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  private async ready(): Promise<void> {
    if (this.isReady) return;
    await mkdir(join(this.folder, INCOMING), { recursive: true, mode: 0o700 });
    this.isReady = true;
  }

  private placeOf(hash: string): string {
    if (!HASH.test(hash)) throw new Error('Not a hash of a content.');
    return join(this.folder, hash.slice(0, 2), `${hash}${CONTENT}`);
  }
}

/** What flows in, counted and hashed on its way. */
class Measure {
  readonly hash = createHash('sha256');
  bytes = 0;

  constructor(private readonly most: number) {}

  /** Whoever sends too much still hears why: his connection is left open. */
  async *of(source: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      this.bytes += chunk.length;
      if (this.bytes > this.most) throw fileTooLarge(this.most);
      this.hash.update(chunk);
      yield chunk;
    }
  }
}

const BYTES_OF_MEGABYTE = 1_000_000;

/** `most` in bytes. */
export const fileTooLarge = (most: number): DomainError =>
  new DomainError('ATTACHMENT_TOO_LARGE', { megabytes: Math.floor(most / BYTES_OF_MEGABYTE) }, 'file');

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** What whoever sends the file can be told. */
function sayable(error: unknown): unknown {
  const code = String(codeOf(error));
  if (['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'].includes(code))
    return new DomainError('UPLOAD_BROKEN_OFF', {}, 'file');
  return code === 'ENOSPC' ? new DomainError('TEMPORARILY_UNAVAILABLE') : error;
}

const orMissing = async <T>(work: Promise<T>, missing: T): Promise<T> =>
  work.catch((error: unknown) => {
    if (isMissing(error)) return missing;
    throw error;
  });

const sizeOf = (path: string): Promise<number | null> =>
  orMissing(
    stat(path).then(({ size }): number | null => size),
    null,
  );
const entriesOf = (folder: string): Promise<string[]> => orMissing(readdir(folder), []);
const isOlder = (path: string, instant: Date): Promise<boolean> =>
  orMissing(
    stat(path).then(({ mtime }) => mtime < instant),
    false,
  );

/** A name in a folder lasts only when the folder itself is on disk. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
