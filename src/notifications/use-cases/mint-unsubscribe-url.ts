import { mintLinks } from '../../identity/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { PersonId } from '../../shared/ids.js';
import { canBeOff } from '../domain/notice-setting.js';
import type { Notice } from '../domain/notice.js';

type OfNotice = Pick<Notice, 'kind' | 'personId' | 'territoryId'>;

/** The address by which this recipient gives up mails of this kind; null where he may not, as with legal ones. */
export async function mintUnsubscribeUrl(
  tx: Tx,
  notice: OfNotice,
  publicUrl: string,
): Promise<string | null> {
  return (await mintUnsubscribeUrls(tx, [notice], publicUrl)).get(notice) ?? null;
}

/** As `mintUnsubscribeUrl` for many; those who may not give them up are left out. */
export async function mintUnsubscribeUrls<Of extends OfNotice>(
  tx: Tx,
  notices: readonly Of[],
  publicUrl: string,
): Promise<Map<Of, string>> {
  const mine = notices.filter(({ kind, personId }) => personId !== null && canBeOff(kind));
  if (mine.length === 0) return new Map();
  const tokens = await mintLinks(tx, mine.map(linkOf));
  return new Map(mine.map((notice, n) => [notice, `${publicUrl}/abbestellen/${tokens[n]}`]));
}

const linkOf = ({ kind, personId, territoryId }: OfNotice) => ({
  ...{ personId: personId as PersonId, territoryId, purpose: 'UNSUBSCRIBE' as const },
  ...{ thingId: personId as PersonId, noticeKind: kind },
});
