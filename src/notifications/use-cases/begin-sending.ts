import type { Tx } from '../../platform/database/index.js';
import { NOTICE_KINDS } from '../domain/notice-kinds.js';
import type { Notice } from '../domain/notice.js';
import { addressHashOf, tokenHashIn } from '../domain/return-token.js';
import { isStopped } from '../persistence/address-marks.js';
import { recordSending, type Sending } from '../persistence/sendings.js';
import type { WrittenMail } from './write-mail.js';

/** A mail that is about to leave, with the attempt that its return will name. */
export interface BegunSending {
  readonly mail: WrittenMail;
  readonly sending: Sending;
}

/** Notes the attempt; STALE when the address has failed so often that it gets legal mails only. */
export async function beginSending(
  tx: Tx,
  notice: Notice,
  mail: WrittenMail,
): Promise<BegunSending | 'STALE'> {
  const addressHash = addressHashOf(mail.to);
  const { legal } = NOTICE_KINDS[notice.kind];
  if (!legal && (await isStopped(tx, { personId: notice.personId, addressHash }))) return 'STALE';
  const tokenHash = mail.returnPath === undefined ? null : tokenHashIn(mail.returnPath);
  return {
    mail,
    sending: await recordSending(tx, { notice, addressHash, tokenHash, messageId: mail.messageId }),
  };
}
