import { setTimeout as pause } from 'node:timers/promises';
import type { Mailbox, ReceivedMail } from '../platform/mail/mailbox.js';
import { addDays, instantOn, localDayOf } from '../shared/time/day.js';
import { formatDateTime } from '../shared/time/german-format.js';
import { Api } from './api.js';
import type { DemoClock } from './demo-clock.js';
import { ACCOUNTS, AGENDA, type DemoAccount } from './silberberg.js';

/** What the job needs: the running application, its clock and its mailbox. */
export interface Stage {
  readonly address: string;
  readonly clock: DemoClock;
  readonly mailbox: Mailbox;
  /** Prints one plain line. */
  readonly say: (line: string) => void;
}

interface Meeting {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly startsAt: string;
  readonly zone: string;
  readonly bodies: readonly {
    readonly invitationDeadline: { readonly sentence: string } | null;
    readonly quorumForecast: { readonly text: string } | null;
  }[];
  readonly invitations: readonly {
    readonly id: string;
    readonly role: string;
    readonly answer: string;
    readonly person: { readonly name: string } | null;
  }[];
}

const MEETING = {
  type: 'Meeting',
  fields: `id revision title startsAt zone bodies { invitationDeadline { sentence } quorumForecast { text } }
    invitations { id role answer person { name } }`,
};
const WEEKS_AHEAD = 5;
const MAIL_PATIENCE = 15_000;

/** The product's main job, step by step, each with the GraphQL operation that did it. */
export async function runMainJob(stage: Stage): Promise<void> {
  const office = await Api.signIn(stage.address, ACCOUNTS.office);
  const draft = await schedule(stage, office);
  const invited = await invite(stage, office, draft);
  await answer(stage, ACCOUNTS.police, 'ACCEPTED');
  await answer(stage, ACCOUNTS.publicOrder, 'ACCEPTED');
  await decline(stage, office, invited);
  await remind(stage, invited);
  await move(stage, office, invited.id);
}

/** A Tuesday at 17:00 in Berlin, some weeks ahead. */
function meetingDay(now: Date, weeks: number): string {
  const start = addDays(localDayOf(now), weeks * 7);
  const weekday = new Date(`${start}T12:00:00Z`).getUTCDay();
  return addDays(start, (2 - weekday + 7) % 7);
}

async function schedule({ clock, say }: Stage, office: Api): Promise<Meeting> {
  const { bodies } = await office.query<{ bodies: { id: string; kind: string }[] }>(
    'query ($territoryId: ID!) { bodies(territoryId: $territoryId) { id kind } }',
    { territoryId: await ownTerritory(office) },
  );
  const council = bodies.find(({ kind }) => kind === 'PREVENTION_COUNCIL');
  const day = meetingDay(clock.now(), WEEKS_AHEAD);
  const input = {
    bodyIds: [council?.id],
    startsAt: `${day}T17:00[Europe/Berlin]`,
    endsAt: `${day}T19:00[Europe/Berlin]`,
    place: 'Rathaus Schwarzenberg, Ratssaal',
    agenda: AGENDA,
  };
  const meeting = await office.mutate<Meeting>('scheduleMeeting', input, MEETING);
  say(
    `1. ${office.who} legt an: ${meeting.title}, ${when(meeting)}, ${AGENDA.length} Tagesordnungspunkte (mutation scheduleMeeting)`,
  );
  const deadline = meeting.bodies[0]?.invitationDeadline?.sentence;
  if (deadline !== undefined) say(`   ${deadline}`);
  return meeting;
}

async function ownTerritory(office: Api): Promise<string> {
  const { territories } = await office.query<{ territories: { id: string; officeEmail: string | null }[] }>(
    '{ territories { id officeEmail } }',
  );
  return territories.find(({ officeEmail }) => officeEmail === ACCOUNTS.office.email)?.id ?? '';
}

async function invite(stage: Stage, office: Api, draft: Meeting): Promise<Meeting> {
  const before = stage.mailbox.size;
  const meeting = await office.mutate<Meeting>(
    'sendInvitation',
    { meetingId: draft.id, revision: draft.revision },
    MEETING,
  );
  await mails(stage, before + meeting.invitations.length);
  stage.say(
    `2. ${office.who} versendet die Einladung: ${stage.mailbox.size - before} E-Mails mit Kalenderdatei (mutation sendInvitation)`,
  );
  stage.say(`   Beschlussfähigkeit: ${forecast(meeting)}`);
  return meeting;
}

async function answer(stage: Stage, account: DemoAccount, given: 'ACCEPTED' | 'DECLINED'): Promise<void> {
  const member = await Api.signIn(stage.address, account);
  const { myInvitations } = await member.query<{ myInvitations: { id: string }[] }>(
    '{ myInvitations { id } }',
  );
  const input = { invitationId: myInvitations[0]?.id, answer: given };
  await member.mutate('answerInvitation', input, { type: 'Invitation', fields: 'id answer' });
  stage.say(`3. ${account.name} ${given === 'ACCEPTED' ? 'sagt zu' : 'sagt ab'} (mutation answerInvitation)`);
}

async function decline(stage: Stage, office: Api, invited: Meeting): Promise<void> {
  await answer(stage, ACCOUNTS.youthWork, 'DECLINED');
  const call = await mail(stage, ACCOUNTS.youthWorkDeputy.email, 'Vertretung');
  stage.say(`   Die Vertretung ist gerufen: ${ACCOUNTS.youthWorkDeputy.name} erhält „${call.subject}“`);
  const { meeting } = await office.query<{ meeting: Meeting }>(
    `query ($id: ID!) { meeting(id: $id) { ${MEETING.fields} } }`,
    { id: invited.id },
  );
  stage.say(`   Beschlussfähigkeit jetzt: ${forecast(meeting)} (query meeting)`);
}

async function remind(stage: Stage, meeting: Meeting): Promise<void> {
  const eve = addDays(localDayOf(new Date(meeting.startsAt)), -7);
  stage.clock.forwardTo(instantOn(eve, '17:01'));
  const reminder = await mail(stage, null, 'Erinnerung');
  stage.say(`4. Die Uhr ist vorgestellt auf ${formatDateTime(stage.clock.now(), 'Europe/Berlin')}.`);
  stage.say(`   Wer noch nicht geantwortet hat, wird erinnert: „${reminder.subject}“ an ${reminder.to}`);
}

async function move(stage: Stage, office: Api, id: string): Promise<void> {
  const { meeting } = await office.query<{ meeting: Meeting }>(
    `query ($id: ID!) { meeting(id: $id) { ${MEETING.fields} } }`,
    { id },
  );
  const day = meetingDay(stage.clock.now(), 4);
  const input = {
    meetingId: id,
    revision: meeting.revision,
    startsAt: `${day}T18:00[Europe/Berlin]`,
    endsAt: `${day}T20:00[Europe/Berlin]`,
  };
  const moved = await office.mutate<Meeting>('moveMeeting', input, MEETING);
  const told = await mail(stage, ACCOUNTS.police.email, 'Verlegt');
  const sequence = /SEQUENCE:(\d+)/.exec(told.calendar ?? '')?.[1] ?? '?';
  stage.say(`5. ${office.who} verlegt die Sitzung auf ${when(moved)} (mutation moveMeeting)`);
  stage.say(
    `   Alle erhalten die neue Kalenderdatei (gleicher Termin, SEQUENCE ${sequence}); die Antworten sind wieder offen.`,
  );
}

const when = ({ startsAt, zone }: Meeting): string => formatDateTime(new Date(startsAt), zone);
const forecast = ({ bodies }: Meeting): string => bodies[0]?.quorumForecast?.text ?? 'keine Vorschau';

async function mails({ mailbox }: Stage, atLeast: number): Promise<void> {
  await until(async () => mailbox.size >= atLeast, 'the invitations');
}

/** Waits for a mail to this recipient (null: anybody) whose subject begins so; newest first. */
async function mail({ mailbox }: Stage, to: string | null, subject: string): Promise<ReceivedMail> {
  let found: ReceivedMail | undefined;
  await until(async () => {
    found = (await mailbox.messages()).find(
      (received) => received.subject.startsWith(subject) && (to === null || received.to.includes(to)),
    );
    return found !== undefined;
  }, `a mail "${subject}"`);
  if (found === undefined) throw new Error('unreachable');
  return found;
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + MAIL_PATIENCE;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Waited ${MAIL_PATIENCE / 1000} s for ${what} in vain`);
    await pause(50);
  }
}
