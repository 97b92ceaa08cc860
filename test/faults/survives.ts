import { expect } from '@jest/globals';
import { eventually } from '../e2e/notifications/post.js';
import { type CouncilCase, type GreatCouncil, greatCouncil, tally } from './great-council.js';
import type { OwnServer } from './own-server.js';

/** `npm run test:faults` is the long form; within `npm test` it is short. */
export const LONG = (globalThis as { FAULTS_LONG?: boolean }).FAULTS_LONG === true;
export const MEMBERS = LONG ? 200 : 60;
/** Milliseconds. */
export const PATIENCE = 60_000;

export interface Fault extends Omit<CouncilCase, 'members'> {
  readonly server: OwnServer;
  /** Addresses that the mail server refuses for good. */
  readonly refused?: readonly string[];
  /** Runs while invitations go out; gives the addresses whose mail may come twice: it was being handed over when the fault came. */
  readonly disturb: (council: GreatCouncil) => Promise<string[]>;
}

const COLUMNS = [8, 6, 18, 7, 9];
const row = (name: string, cells: readonly (string | number)[]): string =>
  name.padEnd(46) + cells.map((cell, index) => String(cell).padStart(COLUMNS[index] ?? 0)).join('');
const lines: string[] = [row('fault', ['members', 'lost', 'twice (same id)', 'stuck', 'refused'])];

/** Prints what the faults of this file have done. */
export const printTable = (): boolean => process.stdout.write(`\n${lines.join('\n')}\n\n`);

/** Calls a meeting, disturbs, waits for the end, counts, and asserts what holds for every fault. */
export async function survives(
  name: string,
  { server, refused = [], disturb, ...given }: Fault,
): Promise<void> {
  await using council = await greatCouncil(server, { members: MEMBERS, ...given });
  const mayRepeat = await disturb(council);
  const stuck = await council.stuckAfter(PATIENCE);
  await council.worker.stop();
  const expected = (await council.addresses()).filter((address) => !refused.includes(address));
  const mails = await council.mailbox.messages();
  const { lost, twice, unlike } = tally(expected, mails);
  lines.push(row(name, [MEMBERS, lost.length, twice.length, stuck, refused.length]));
  const outsideTheWindow = twice.filter((address) => !mayRepeat.includes(address));
  expect({ lost, stuck, unlike, outsideTheWindow }).toEqual({
    lost: [],
    stuck: 0,
    unlike: [],
    outsideTheWindow: [],
  });
  expect(
    secretsIn(
      council.worker.output,
      mails.map(({ text }) => text),
    ),
  ).toEqual([]);
}

/** Personal links and addresses of people have no business in a log. */
const secretsIn = (output: string, texts: readonly string[]): string[] => [
  ...(output.match(/sitz\d+@example\.org/g) ?? []),
  ...texts
    .flatMap((text) => /\/r\/([\w-]{20,})/.exec(text)?.[1] ?? [])
    .filter((token) => output.includes(token)),
];

/** So many of the mails have arrived. */
export const arrived = ({ mailbox }: GreatCouncil, share: number): Promise<true> =>
  eventually(`${share * MEMBERS} mails`, () => (mailbox.size >= share * MEMBERS ? true : null), PATIENCE);
