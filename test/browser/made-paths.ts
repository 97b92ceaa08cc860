import { setTimeout as pause } from 'node:timers/promises';
import { Api } from '../../src/demo/api.js';
import { ACCOUNTS } from '../../src/demo/silberberg.js';
import type { ReceivedMail } from '../../src/platform/mail/mailbox.js';
import { runningProject } from './demo-project.js';
import { fundingPaths } from './demo-funding.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import type { MadePaths } from './screen.js';

/** Somebody of the demo who has an address and no account yet. */
const NEWCOMER = { name: 'Polizeirevier Aue, Streifendienst', email: 'streife-aue@polizei.example' };
/** In the header that mail programs read (RFC 8058). */
export const UNSUBSCRIBE = /\/abbestellen\/[\w-]{43}/;
const WEEKS_AHEAD = 8;

/** Does what the screens need that are behind links and in drafts. */
export async function makePaths(town: DemoTown): Promise<MadePaths> {
  const office = await Api.signIn(town.address, ACCOUNTS.office);
  const newcomer = await personId(office, NEWCOMER.name);
  await office.query(
    `mutation ($id: ID!) { inviteToAccount(personId: $id) { __typename ... on Refused { code } } }`,
    { id: newcomer },
  );
  return {
    proposal: await proposalForm(office),
    draft: await draftWithGuest(town, office, newcomer),
    begun: await begunMeeting(town, office),
    project: await runningProject(town, 'Graffiti am Bahnhof vorbeugen'),
    topic: await topicPath(office),
    ...(await fundingPaths(town, office, await townId(office))),
    answer: await linkTo(town, ACCOUNT.chair, /\/r\/[\w-]+/),
    account: await linkTo(town, NEWCOMER.email, /\/konto\/einladung\/[\w-]+/),
    unsubscribe: await linkTo(town, ACCOUNT.chair, UNSUBSCRIBE),
  };
}

async function topicPath(office: Api): Promise<string> {
  const input = {
    bodyId: await councilId(office),
    ...{ title: 'Beleuchtung im Rockelmann-Park', minutes: 15 },
    note: 'Anwohner haben bei der Polizei nachgefragt.',
  };
  const { id } = await office.mutate<{ id: string }>('proposeTopic', input, { type: 'Topic', fields: 'id' });
  return `/themen/${id}`;
}

async function proposalForm(office: Api): Promise<string> {
  const { projectProposals } = await office.query<{ projectProposals: { nodes: { id: string }[] } }>(
    '{ projectProposals(filter: { states: [DRAFT] }, first: 1) { nodes { id } } }',
  );
  const id = projectProposals.nodes[0]?.id ?? '';
  await twoVersions(office, id);
  return `/projektvorschlaege/${id}/bearbeiten`;
}

/** Kept, written on, and kept again. */
async function twoVersions(office: Api, proposalId: string): Promise<void> {
  const { projectProposal: first } = await office.query<{ projectProposal: { revision: number } }>(
    'query ($id: ID!) { projectProposal(id: $id) { revision } }',
    { id: proposalId },
  );
  const done = { type: 'ProjectProposal', fields: 'revision' };
  await office.mutate('keepProposalVersion', { proposalId, revision: first.revision }, done);
  const comment = { proposalId, field: 'head.title', words: 'Ist der Titel verständlich?' };
  await office.mutate('commentOnProposal', comment, done);
  const draft = { followUp: { transfer: 'Die anderen Städte bekommen einen Bericht.' } };
  const second = await office.mutate<{ revision: number }>(
    'saveProposalDraft',
    { proposalId, revision: first.revision, draft },
    done,
  );
  await office.mutate('keepProposalVersion', { proposalId, revision: second.revision }, done);
}

async function personId(office: Api, name: string): Promise<string> {
  const { persons } = await office.query<{ persons: { nodes: { id: string; name: string }[] } }>(
    `query ($territoryId: ID!, $search: String) {
      persons(territoryId: $territoryId, search: $search, first: 20) { nodes { id name } } }`,
    { territoryId: await townId(office), search: name },
  );
  return persons.nodes.find((person) => person.name === name)?.id ?? '';
}

async function townId(office: Api): Promise<string> {
  const { territories } = await office.query<{ territories: { id: string; officeEmail: string | null }[] }>(
    '{ territories { id officeEmail } }',
  );
  return territories.find(({ officeEmail }) => officeEmail === ACCOUNT.office)?.id ?? '';
}

async function councilId(office: Api): Promise<string | undefined> {
  const { bodies } = await office.query<{ bodies: { id: string; kind: string }[] }>(
    'query ($territoryId: ID!) { bodies(territoryId: $territoryId) { id kind } }',
    { territoryId: await townId(office) },
  );
  return bodies.find(({ kind }) => kind === 'PREVENTION_COUNCIL')?.id;
}

export async function aDraft(town: DemoTown, office: Api): Promise<string> {
  const day = new Date(town.clock.now().getTime() + WEEKS_AHEAD * 7 * 86_400_000).toISOString().slice(0, 10);
  const draft = await office.mutate<{ id: string }>(
    'scheduleMeeting',
    {
      bodyIds: [await councilId(office)],
      startsAt: `${day}T17:00[Europe/Berlin]`,
      endsAt: `${day}T19:00[Europe/Berlin]`,
      place: 'Rathaus, Ratssaal',
      agenda: [{ title: 'Lage' }, { title: 'Beleuchtung am Bahnhof', minutes: 20 }],
    },
    { type: 'Meeting', fields: 'id' },
  );
  return draft.id;
}

async function draftWithGuest(town: DemoTown, office: Api, personOfGuest: string): Promise<string> {
  const meetingId = await aDraft(town, office);
  const guest = { meetingId, personId: personOfGuest };
  await office.mutate('inviteGuest', guest, { type: 'Invitation', fields: 'id' });
  return `/sitzungen/${meetingId}`;
}

/** A meeting that is on: nothing is recorded at its first item; its second was decided and takes money of the town. */
export async function begunMeeting(town: DemoTown, office: Api): Promise<string> {
  const id = await aDraft(town, office);
  const { revision } = (
    await office.query<{ meeting: { revision: number } }>(
      'query ($id: ID!) { meeting(id: $id) { revision } }',
      { id },
    )
  ).meeting;
  await office.mutate('sendInvitation', { meetingId: id, revision }, { type: 'Meeting', fields: 'id' });
  await town.database.query('update meeting set starts_at = $2, ends_at = null where id = $1', [
    id,
    new Date(town.clock.now().getTime() - 3_600_000),
  ]);
  const [, second] = (
    await office.query<{ meeting: { agenda: { id: string }[] } }>(
      'query ($id: ID!) { meeting(id: $id) { agenda { id } } }',
      { id },
    )
  ).meeting.agenda;
  const decision = {
    outcome: 'APPROVED',
    wording: 'Der Präventionsrat empfiehlt drei Leuchten.',
    needsTownMoney: true,
  };
  const input = { agendaItemId: second?.id, decision };
  await office.mutate('recordDecision', input, { type: 'Decision', fields: 'id' });
  return `/sitzungen/${id}`;
}

const linksOf = ({ text, raw }: ReceivedMail): string => `${text}\n${raw}`;

/** The path of such a link in the newest mail to somebody that has one. */
export async function linkTo(town: DemoTown, to: string, pattern: RegExp): Promise<string> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const mails = await town.mailbox.messages(town.mailbox.size);
    const found = mails.filter((mail) => mail.to === to && pattern.test(linksOf(mail)));
    const newest = found
      .toSorted((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime())
      .at(-1);
    if (newest !== undefined) return pattern.exec(linksOf(newest))?.[0] ?? '';
    if (performance.now() > deadline) throw new Error(`No mail to ${to} has a link ${String(pattern)}`);
    await pause(100);
  }
}
