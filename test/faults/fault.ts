import { expect } from '@jest/globals';
import type { ReceivedMail } from '../../src/platform/mail/mailbox.js';
import { CALLED, type FiveTowns, LONG, SEATS, TOWNS } from './five-towns.js';
import type { OwnServer } from './own-server.js';
import { Scene, type SceneCase } from './scene.js';
import { lineOf, type Result } from './table.js';

/** A mail that has to arrive: to whom, and how its subject begins. */
export interface ExpectedMail {
  readonly to: string;
  readonly subject: string;
}

/** Something that goes wrong while reminders go out. */
export interface Fault extends SceneCase {
  readonly name: string;
  /** Much like another one, or slow by its nature: left to `npm run test:faults`. */
  readonly onlyLong?: true;
  /** It hurts the server that all share. */
  readonly alone?: true;
  /** Does it. Gives what has to arrive when that is not everything, and what must not. */
  disturb(scene: Scene): Promise<Outcome | void>;
}

export interface Outcome {
  readonly expected?: readonly ExpectedMail[];
  /** Mails that should have stayed silent. */
  readonly wrong?: (mails: readonly ReceivedMail[]) => ReceivedMail[];
}

/** Where faults happen, and what they did so far. */
export interface Ground {
  readonly server: OwnServer;
  readonly towns: FiveTowns;
  readonly table: Result[];
}

/** Milliseconds after the fault ended, or after it was due if that was later. */
const LATE = 60_000;

export const REMINDER = 'Erinnerung';
export const INVITATION = 'Einladung';

export const remindersOf = (town: number): ExpectedMail[] =>
  numbered(SEATS, `sitz-${town}`).map((to) => ({ to, subject: REMINDER }));
export const invitations: readonly ExpectedMail[] = numbered(CALLED, 'neu').map((to) => ({
  to,
  subject: INVITATION,
}));
export const everything: readonly ExpectedMail[] = [
  ...Array.from({ length: TOWNS }, (_, town) => remindersOf(town)).flat(),
  ...invitations,
];

function numbered(count: number, mailbox: string): string[] {
  return Array.from({ length: count }, (_, index) => `${mailbox}-${index + 1}@example.org`);
}

/** Lets reminders become due, disturbs, waits for the end, counts, and asserts what holds for every fault. */
export async function survive({ server, towns, table }: Ground, fault: Fault): Promise<void> {
  await using scene = await Scene.open(server, towns, fault);
  const { expected = everything, wrong = () => [] } = (await fault.disturb(scene)) ?? {};
  const ended = Date.now();
  const stuck = await scene.atRest();
  const recovered = (Date.now() - ended) / 1000;
  await scene.stop();
  const mails = await scene.mailbox.messages();
  const counts = tally(expected, mails, scene);
  const late = mails.filter(({ receivedAt }) => receivedAt.getTime() > ended + LATE).length;
  const result: Result = {
    ...{ fault: fault.name, mails: expected.length, stuck, late, recovered },
    lost: counts.lost.length,
    twice: counts.twice.length,
  };
  table.push(result);
  // A long run shows how far it is.
  if (LONG) process.stderr.write(`${lineOf(result)}\n`);
  verdict({ ...counts, stuck, wrong: wrong(mails), secrets: secretsIn(scene.output, mails) });
}

/** Personal links and addresses of people have no business in a log. */
const secretsIn = (output: string, mails: readonly ReceivedMail[]): string[] => [
  ...(output.match(/(sitz|neu)-[\d-]+@example\.org/g) ?? []),
  ...mails
    .flatMap(({ text }) => /\/r\/([\w-]{20,})/.exec(text)?.[1] ?? [])
    .filter((token) => output.includes(token)),
];

function verdict(found: Record<string, unknown>): void {
  const { lost, stuck, outsideTheWindow, unlike, wrong, secrets } = found;
  expect({ lost, stuck, outsideTheWindow, unlike, wrong, secrets }).toEqual({
    ...{ lost: [], stuck: 0, outsideTheWindow: [], unlike: [], wrong: [], secrets: [] },
  });
}

/** The office gets a mail of one kind about each member. */
const isToMember = ({ to }: ReceivedMail): boolean => to.endsWith('@example.org');

/** All mails of one kind begin with the same word. */
const keyOf = ({ to, subject }: ExpectedMail): string => `${to} ${/^\p{L}+/u.exec(subject)?.[0] ?? ''}`;

/** What arrived: how often for whom, whether a repeat carried the same Message-ID and was allowed at all. */
function tally(expected: readonly ExpectedMail[], mails: readonly ReceivedMail[], scene: Scene) {
  const received = Map.groupBy(mails.filter(isToMember), keyOf);
  const repeated = [...received.values()].filter(({ length }) => length > 1);
  const toOf = ([mail]: readonly ReceivedMail[]): string => mail?.to ?? '';
  return {
    lost: expected.filter((mail) => !received.has(keyOf(mail))),
    twice: repeated.map(toOf),
    outsideTheWindow: repeated.map(toOf).filter((to) => !scene.inWindow(to)),
    /** Repeats that no mail program could recognise as such. */
    unlike: repeated.filter((same) => new Set(same.map(({ messageId }) => messageId)).size > 1).map(toOf),
  };
}
