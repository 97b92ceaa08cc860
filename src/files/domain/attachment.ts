import type { Audience } from '../../shared/audience.js';
import { DomainError } from '../../shared/domain-error.js';
import type { AttachmentId, TerritoryId } from '../../shared/ids.js';

/** What carries a file, by its GraphQL type and id, e.g. `AgendaItem`. */
export interface ThingName {
  readonly type: string;
  readonly id: string;
}

/** A file (Anlage) as those have it in hand who change it. */
export interface Attachment {
  readonly id: AttachmentId;
  readonly territoryId: TerritoryId;
  readonly thing: ThingName;
  readonly revision: number;
  readonly audience: readonly Audience[];
  /** Of the newest version. */
  readonly hash: string;
  readonly number: number;
}

const MOST_OF_THING = 50;

/** Error: TOO_MANY_FILES. */
export function assertRoomFor(present: number): void {
  if (present >= MOST_OF_THING) throw new DomainError('TOO_MANY_FILES', { most: MOST_OF_THING }, 'file');
}

/** Error: VERSION_IS_THE_SAME. */
export function assertNew(attachment: Attachment, hash: string): void {
  if (attachment.hash === hash) throw new DomainError('VERSION_IS_THE_SAME', {}, 'file');
}
