import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { ReceivedMail } from '../../src/platform/mail/mailbox.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import type { Visitor } from './visitor.js';

/** The browser asks the server as its page does. */
async function ask<Data>(
  { context, address }: Visitor,
  query: string,
  variables: object = {},
): Promise<Data> {
  const answer = await context.request.post('/graphql', {
    data: { query, variables },
    headers: { origin: address },
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** A draft of the prevention council, so many weeks after the demo's today, on a Tuesday. */
export async function draft(town: DemoTown, visitor: Visitor, weeks: number): Promise<string> {
  const { territories } = await ask<{ territories: { id: string; officeEmail: string | null }[] }>(
    visitor,
    '{ territories { id officeEmail } }',
  );
  const own = territories.find(({ officeEmail }) => officeEmail === ACCOUNT.office)?.id;
  const { bodies } = await ask<{ bodies: { id: string; kind: string }[] }>(
    visitor,
    'query ($own: ID!) { bodies(territoryId: $own) { id kind } }',
    { own },
  );
  const day = dayIn(town, weeks);
  const input = {
    bodyIds: bodies.filter(({ kind }) => kind === 'PREVENTION_COUNCIL').map(({ id }) => id),
    startsAt: `${day}T17:00[Europe/Berlin]`,
    endsAt: `${day}T19:00[Europe/Berlin]`,
    place: 'Rathaus, Ratssaal',
    agenda: [{ title: 'Lage' }, { title: 'Beleuchtung am Bahnhof', minutes: 20 }],
  };
  const { scheduleMeeting } = await ask<{ scheduleMeeting: { id: string } }>(
    visitor,
    'mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { ... on Meeting { id } } }',
    { input },
  );
  return scheduleMeeting.id;
}

/** YYYY-MM-DD, so many weeks after the demo's today. */
export const dayIn = (town: DemoTown, weeks: number): string =>
  new Date(town.clock.now().getTime() + weeks * 7 * 86_400_000).toISOString().slice(0, 10);

/** "2027-03-02" → "02032027": how one types a day into its parts. */
export const typed = (day: string): string => day.split('-').toReversed().join('');

export async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await pause(100);
  }
}

/** The mail to somebody that begins so; of those that came after `since`. */
export const mail = (town: DemoTown, to: string, subject: string, since: number): Promise<ReceivedMail> =>
  until(async () => {
    const fresh = await town.mailbox.messages(town.mailbox.size - since);
    return fresh.find((found) => found.to === to && found.subject.startsWith(subject));
  }, `"${subject}" to ${to}`);

export const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
