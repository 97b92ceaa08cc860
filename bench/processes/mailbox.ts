import { Mailbox } from '../../src/platform/mail/mailbox.js';
import type { Services } from '../own-process.js';

/** A real SMTP server that takes every mail at once. */
export async function mailbox(): Promise<Services> {
  const box = await Mailbox.start({
    faults: {
      // Called when a mail is complete, right before the server says 250.
      message: () => {
        lastAt = Date.now();
        return undefined;
      },
    },
  });
  let lastAt = 0;
  return {
    url: () => box.url,
    /** How many mails were taken, and when the last of them (milliseconds since 1970). */
    taken: () => ({ mails: box.size, lastAt }),
    /** Of every mail the recipient, and whether a calendar object came along. */
    contents: async () =>
      (await box.messages()).map(({ to, calendar }) => ({ to, hasCalendar: calendar !== null })),
    clear: () => box.clear(),
  };
}
