import { setTimeout as pause } from 'node:timers/promises';
import { type Bench, median, rounded, say } from './bench.js';
import { bigCouncil, type BigCouncil } from './data/big-council.js';
import { signIn } from './data/sessions.js';
import { mutate } from './graphql.js';
import { OwnProcess } from './own-process.js';
import { OwnServer } from './own-server.js';

const MEMBERS = 1_000;
const ROUNDS = 5;
const POLL_MS = 50;
const PATIENCE_MS = 120_000;
const DAY = 24 * 60 * 60 * 1000;

interface Taken {
  readonly mails: number;
  readonly lastAt: number;
}

/** From the answer to `sendInvitation` to the mail server's 250 for the last of a thousand invitations. */
export const invitations: Bench = {
  name: 'invitations',
  measures: "1,000 invitations with ICS, from the mutation's answer to the local SMTP server's last 250",
  unit: 's',
  bar: { below: 20 },
  async measure() {
    await using server = await OwnServer.start('invitations');
    await using database = await server.database('bench_invitations');
    const council = await bigCouncil(database, MEMBERS);
    await database.settle();
    const cookie = (await signIn(database, [council.officeId])).get(council.officeId) ?? '';
    await using mailbox = await OwnProcess.start('mailbox', {});
    const settings = {
      KPR_SMTP_URL: await mailbox.call<string>('url'),
      KPR_MAIL_FROM: 'Präventionsrat <rat@stadt-1.example>',
    };
    const { address } = database;
    await using api = await OwnProcess.start('api', { address, logLevel: 'warn' }, settings);
    await using worker = await OwnProcess.start('worker', { address, logLevel: 'warn' }, settings);
    const peer = { address: await api.call<string>('address'), cookie };
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await mailbox.call('clear');
      times.push(await inviteOnce(peer, council, { mailbox, round }));
    }
    await worker.call('scans');
    say(`rounds: ${times.map(rounded).join(', ')} s`);
    return { value: median(times), shortfalls: await wrongMails(mailbox) };
  },
};

async function inviteOnce(
  peer: { address: string; cookie: string },
  council: BigCouncil,
  { mailbox, round }: { mailbox: OwnProcess; round: number },
): Promise<number> {
  const day = new Date(Date.now() + (60 + round) * DAY).toISOString().slice(0, 10);
  const meeting = await mutate<{ id: string; revision: number }>(
    peer,
    { verb: 'scheduleMeeting', type: 'Meeting', fields: 'id revision' },
    {
      bodyIds: [council.bodyId],
      startsAt: `${day}T17:00[Europe/Berlin]`,
      place: 'Rathaus, Ratssaal',
      agenda: AGENDA,
    },
  );
  await mutate(
    peer,
    { verb: 'sendInvitation', type: 'Meeting', fields: 'id state' },
    { meetingId: meeting.id, revision: meeting.revision },
  );
  const answered = Date.now();
  return ((await allTaken(mailbox)) - answered) / 1000;
}

const AGENDA = [1, 2, 3, 4, 5].map((n) => ({
  title: `Tagesordnungspunkt ${n}: Stand der Maßnahmen im Stadtgebiet`,
  minutes: n * 5,
  kind: 'INFORMATION',
}));

/** When the last mail was taken, as the mail server's clock says. */
async function allTaken(mailbox: OwnProcess): Promise<number> {
  const giveUp = Date.now() + PATIENCE_MS;
  for (;;) {
    const { mails, lastAt } = await mailbox.call<Taken>('taken');
    if (mails >= MEMBERS) return lastAt;
    if (Date.now() > giveUp)
      throw new Error(`Only ${mails} of ${MEMBERS} invitations were taken in two minutes`);
    await pause(POLL_MS);
  }
}

/** The last round's mails: one for each member, each with its calendar object. */
async function wrongMails(mailbox: OwnProcess): Promise<string[]> {
  const mails = await mailbox.call<{ to: string; hasCalendar: boolean }[]>('contents');
  const recipients = new Set(mails.map(({ to }) => to)).size;
  const calendars = mails.filter(({ hasCalendar }) => hasCalendar).length;
  if (mails.length === MEMBERS && recipients === MEMBERS && calendars === MEMBERS) return [];
  return [
    `${mails.length} mails to ${recipients} recipients, ${calendars} with calendar, instead of ${MEMBERS}`,
  ];
}
