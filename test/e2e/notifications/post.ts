import { NOTICE_TIMES } from '../../../src/notifications/domain/notice-times.js';
import type { ReceivedMail } from '../../../src/platform/mail/mailbox.js';
import type { TestApp } from '../../harness/app.js';
import { atRest, eventually } from '../../harness/at-rest.js';
import { forThisFile } from '../../harness/for-this-file.js';

export { atRest, eventually };

// In the town a second between two looks for due notices is soon enough; tests look more often.
// The digest has tests of its own.
forThisFile(NOTICE_TIMES, { scanEvery: 100, digestEvery: 3_600_000 });

/** Lets all due work be done, then gives the mails that came, the oldest first, and empties the mailbox. */
export async function post(app: TestApp): Promise<ReceivedMail[]> {
  await atRest(app);
  const mails = (await app.mailbox.messages()).toReversed();
  app.mailbox.clear();
  return mails;
}

export const addressOf = (person: { readonly personId: string | null }): string =>
  `p${person.personId}@example.org`;

/** The mail to this person; there must be exactly one. */
export function mailTo(
  mails: readonly ReceivedMail[],
  person: { readonly personId: string | null },
): ReceivedMail {
  const [mail, ...more] = mails.filter(({ to }) => to === addressOf(person));
  if (mail === undefined || more.length > 0)
    throw new Error(`${more.length + Number(mail !== undefined)} mails to the person`);
  return mail;
}

export const recipientsOf = (mails: readonly ReceivedMail[]): string[] =>
  mails.map(({ to }) => to).toSorted();

/** The path of the personal link in a mail. */
export function answerPathIn({ text }: ReceivedMail): string {
  const [path] = /\/r\/[\w-]{20,}/.exec(text) ?? [];
  if (path === undefined) throw new Error(`No personal link in: ${text}`);
  return path;
}
