import { setTimeout as pause } from 'node:timers/promises';
import { NOTICE_TIMES } from '../../../src/notifications/domain/notice-times.js';
import type { ReceivedMail } from '../../../src/platform/mail/mailbox.js';
import type { TestApp } from '../../harness/app.js';

const PATIENCE = 20_000;

// In the town a second between two looks for due notices is soon enough; tests look more often.
// The digest has tests of its own.
Object.assign(NOTICE_TIMES, { scanEvery: 100, digestEvery: 3_600_000 });

/** Waits until `found` gives something else than null; the error says what was waited for. */
export async function eventually<T>(
  what: string,
  found: () => Promise<T | null> | T | null,
  patience = PATIENCE,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const result = await found();
    if (result !== null) return result;
    if (performance.now() > end) throw new Error(`Not within ${patience / 1000} s: ${what}`);
    await pause(30);
  }
}

/** Everything planned up to the present business time has been sent, withdrawn, refused or parked; no event waits. */
export async function atRest({ database, clock }: TestApp): Promise<void> {
  await eventually('all events handled, all due notices out', async () => {
    const [row] = await database.query<{ waiting: number }>(
      `select (select count(*) from outbox where done_at is null and parked_at is null)::int
            + (select count(*) from notification where due_at <= $1 and state in ('WAITING', 'CLAIMED', 'READY', 'SENDING'))::int as waiting`,
      [clock.now()],
    );
    return row?.waiting === 0 ? row : null;
  });
}

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
