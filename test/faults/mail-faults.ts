import type { MailboxFaults } from '../../src/platform/mail/mailbox.js';
import { eventually } from '../e2e/notifications/post.js';
import { everything, type Fault } from './fault.js';
import { PATIENCE, type Scene } from './scene.js';

type RecipientFault = ReturnType<NonNullable<MailboxFaults['recipient']>>;

/** Does something to some recipients, to each once. */
function once(fault: RecipientFault, isMeant: (address: string) => boolean): MailboxFaults {
  const seen = new Set<string>();
  return {
    recipient: (address) => {
      if (!isMeant(address) || seen.has(address)) return undefined;
      seen.add(address);
      return fault;
    },
  };
}

const everyTenth = (address: string): boolean => /-\d*1@/.test(address);
const oneOfEachTown = (address: string): boolean => /-7@/.test(address);

const start = async ({ worker }: Scene): Promise<void> => worker.start();

const greylisting = (): Fault => ({
  name: 'mail server answers 4xx to each recipient once',
  faults: once('greylist', () => true),
  disturb: start,
});

const refusing = (): Fault => ({
  name: 'mail server answers 5xx to every tenth for good',
  faults: { recipient: (address) => (everyTenth(address) ? 'refuse' : undefined) },
  disturb: async (scene) => {
    scene.worker.start();
    const refused = everything.filter(({ to }) => everyTenth(to)).length;
    await eventually(
      `${refused} refused`,
      async () => ((await refusedIn(scene)) === refused ? true : null),
      PATIENCE,
    );
    await eventually(
      'the office told of each',
      async () => ((await toldOf(scene)) === refused ? true : null),
      PATIENCE,
    );
    return { expected: everything.filter(({ to }) => !everyTenth(to)) };
  },
});

const hanging = (): Fault => ({
  name: 'mail server never answers to one of each town, once',
  onlyLong: true,
  faults: once('hang', oneOfEachTown),
  disturb: start,
});

/** A dropped connection takes others along whose mail was complete as well: each of them is unknown, not unsent. */
const dropping = (): Fault => {
  const dropped = new Set<string>();
  const faults: MailboxFaults = {
    message: (recipient) => {
      if (!oneOfEachTown(recipient) || dropped.has(recipient)) return undefined;
      dropped.add(recipient);
      return 'drop';
    },
  };
  return {
    name: 'mail server drops the connection after the mail',
    faults,
    disturb: async (scene) => {
      scene.worker.start();
      await eventually('dropped', () => (dropped.size >= 5 ? true : null), PATIENCE);
      await scene.atRest();
      await scene.noteWindow();
    },
  };
};

const countOf = async ({ database }: Scene, condition: string): Promise<number> => {
  const [row] = await database.query<{ n: number }>(
    `select count(*)::int as n from notification where ${condition}`,
  );
  return row?.n ?? 0;
};

const refusedIn = (scene: Scene) => countOf(scene, `state = 'REFUSED' and last_error like '550%'`);
const toldOf = (scene: Scene) => countOf(scene, `state = 'SENT' and kind = 'MAIL_REFUSED'`);

/** Made anew for each run: a mail server remembers whom it has greylisted. */
export const mailFaults = (): readonly Fault[] => [greylisting(), refusing(), hanging(), dropping()];
