import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { CONFIG } from '../../platform/tokens.js';
import { localDayOf } from '../../shared/time/day.js';
import { ADDRESS_FAILURES } from '../domain/address-failure.js';
import { addressMarkedMail, type Mail } from '../domain/mail-texts/index.js';
import type { Notice } from '../domain/notice.js';
import { markedAddressOf } from '../persistence/address-marks.js';

/** A mail to the office, and where it goes. */
interface AddressMail {
  readonly to: string;
  readonly replyTo: null;
  readonly unsubscribeUrl: null;
  readonly text: Mail;
}

/** Tells the office of a person's address that takes no mails. */
@Injectable()
export class WriteAddressMail {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** STALE when the address has been set right since. */
  async write(tx: Tx, { subjectId, facts }: Notice): Promise<AddressMail | 'STALE' | 'NO_ADDRESS'> {
    const marked = await markedAddressOf(tx, subjectId, facts['ofCopy'] === true);
    if (marked === null) return 'STALE';
    const { email, ...office } = marked.office;
    if (email === null) return 'NO_ADDRESS';
    const text = addressMarkedMail({
      to: {
        recipientName: office.name,
        role: 'ACCOUNT_OFFICE',
        contact: { ...office, email },
        settingsUrl: null,
      },
      personName: marked.personName,
      address: marked.address,
      since: localDayOf(marked.since),
      reason: ADDRESS_FAILURES[marked.reason],
      isStopped: marked.isStopped,
      personUrl: `${this.config.publicUrl}/personen/${subjectId}`,
    });
    return { to: email, replyTo: null, unsubscribeUrl: null, text };
  }
}
