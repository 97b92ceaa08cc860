import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { MailboxFaults } from '../../src/platform/mail/mailbox.js';
import { eventually } from '../e2e/notifications/post.js';
import type { GreatCouncil } from './great-council.js';
import { ownServer, type OwnServer } from './own-server.js';
import { PATIENCE, printTable, survives } from './survives.js';

let server: OwnServer;
beforeAll(async () => {
  server = await ownServer();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  printTable();
});

describe('each of many recipients gets exactly one invitation', () => {
  it('although the mail server greylists, hangs and drops a connection; whom it refuses the office sees', async () => {
    const dropped: string[] = [];
    await survives('mail server greylists, refuses, hangs, drops', {
      ...{ server, refused: ['sitz3@example.org'], faults: moody(dropped) },
      // The server hangs for as long as the mailer really waits.
      times: { claimLease: 120, sendLease: 120 },
      disturb: async (council) => {
        council.worker.start();
        const meetingId = await council.invite();
        await eventually('refused one shown', () => refusedShown(council, meetingId), PATIENCE);
        await eventually(
          'mail to the office',
          async () => ((await council.mailbox.messages()).some(isRefusalForOffice) ? true : null),
          PATIENCE,
        );
        await eventually('a dropped connection', () => (dropped.length > 0 ? true : null), PATIENCE);
        // A dropped connection takes others along whose mail was complete as well.
        return council.addresses();
      },
    });
  });
});

const isRefusalForOffice = ({ to, subject }: { to: string; subject: string }): boolean =>
  to === 'rat@schwarzenberg.example' && subject.startsWith('Nicht zugestellt an Sitz 3:');

/** Greylists everybody once, refuses one for good, is silent to one once, and drops the connection after one mail once. */
function moody(dropped: string[]): MailboxFaults {
  const seen = new Set<string>();
  return {
    recipient: (address) => {
      if (address === 'sitz3@example.org') return 'refuse';
      if (address.startsWith('rat@') || seen.has(address)) return undefined;
      seen.add(address);
      return address === 'sitz7@example.org' ? 'hang' : 'greylist';
    },
    message: (recipient) => {
      if (recipient !== 'sitz11@example.org' || dropped.length > 0) return undefined;
      dropped.push(recipient);
      return 'drop';
    },
  };
}

async function refusedShown({ office }: GreatCouncil, meetingId: string): Promise<object | null> {
  const { meeting } = await office.ask<{
    meeting: {
      invitations: { person: { name: string }; serviceProofs: { state: string; detail: string }[] }[];
    };
  }>(
    'query ($id: ID!) { meeting(id: $id) { invitations { person { name } serviceProofs { state detail } } } }',
    { id: meetingId },
  );
  const invitation = meeting.invitations.find(({ person }) => person.name === 'Sitz 3');
  return (
    invitation?.serviceProofs.find(({ state, detail }) => state === 'REFUSED' && detail.startsWith('550')) ??
    null
  );
}
