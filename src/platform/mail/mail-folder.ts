import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StoredMail {
  readonly id: string;
  readonly receivedAt: Date;
  readonly recipient: string;
  readonly raw: Buffer;
}

const RECIPIENT_LINE = /^Delivered-To: (.*)\r\n/;
const EML = '.eml';

/** `2027-03-02T090000123Z-000001-a1b2c3`: sorts by time of arrival, and by order within a millisecond. */
const idOf = (receivedAt: Date, count: number): string =>
  `${receivedAt.toISOString().replaceAll(/[:.]/g, '')}-${String(count).padStart(6, '0')}-${randomBytes(3).toString('hex')}`;

const timeOf = (id: string): Date => new Date(id.replace(/^(.{13})(\d\d)(\d\d)(\d\d\d)Z.*/, '$1:$2:$3.$4Z'));

/** Mails in memory and, when a folder is given, as .eml files, whose first line names the recipient. */
export class MailFolder {
  private readonly mails = new Map<string, StoredMail>();
  private count = 0;

  private constructor(private readonly path: string | null) {}

  static open(path?: string): MailFolder {
    const folder = new MailFolder(path ?? null);
    if (path === undefined) return folder;
    mkdirSync(path, { recursive: true, mode: 0o700 });
    for (const file of readdirSync(path)
      .filter((name) => name.endsWith(EML))
      .toSorted())
      folder.load(path, file);
    folder.count = folder.mails.size;
    return folder;
  }

  get size(): number {
    return this.mails.size;
  }

  /** Keeps a mail and returns its id. */
  add(recipient: string, raw: Buffer): string {
    this.count += 1;
    const receivedAt = new Date();
    const id = idOf(receivedAt, this.count);
    if (this.path !== null) {
      // Renamed when complete: a kill leaves no half mail behind.
      writeFileSync(join(this.path, `${id}.part`), raw, { mode: 0o600 });
      renameSync(join(this.path, `${id}.part`), join(this.path, id + EML));
    }
    this.mails.set(id, { id, receivedAt, recipient, raw });
    return id;
  }

  newest(limit: number): StoredMail[] {
    return [...this.mails.values()].toReversed().slice(0, limit);
  }

  find(id: string): StoredMail | null {
    return this.mails.get(id) ?? null;
  }

  clear(): void {
    if (this.path !== null)
      for (const id of this.mails.keys()) rmSync(join(this.path, id + EML), { force: true });
    this.mails.clear();
  }

  private load(path: string, file: string): void {
    const raw = readFileSync(join(path, file));
    const id = file.slice(0, -EML.length);
    const recipient = RECIPIENT_LINE.exec(raw.subarray(0, 1000).toString('utf8'))?.[1] ?? '';
    this.mails.set(id, { id, receivedAt: timeOf(id), recipient, raw });
  }
}
