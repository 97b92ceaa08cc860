import { mintLink } from '../../identity/index.js';
import type { Tx } from '../../platform/database/index.js';
import { canBeOff } from '../domain/notice-setting.js';
import type { Notice } from '../domain/notice.js';

/** The address by which this recipient gives up mails of this kind; null where he may not, as with legal ones. */
export async function mintUnsubscribeUrl(
  tx: Tx,
  { kind, personId, territoryId }: Pick<Notice, 'kind' | 'personId' | 'territoryId'>,
  publicUrl: string,
): Promise<string | null> {
  if (personId === null || !canBeOff(kind)) return null;
  const link = {
    personId,
    territoryId,
    purpose: 'UNSUBSCRIBE',
    thingId: personId,
    noticeKind: kind,
  } as const;
  return `${publicUrl}/abbestellen/${await mintLink(tx, link)}`;
}
