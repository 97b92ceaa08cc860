import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { builtSchema } from '../../../src/schema.js';
import { newId } from '../../../src/shared/ids.js';
import type { Client } from '../../harness/app.js';
import { keptStatements } from '../../harness/kept-statements.js';
import { aNotice } from '../delivery/notice.js';
import { begunMeeting, record } from '../meetings/decisions.js';
import { imported } from '../meetings/member-list.js';
import { attached, send } from '../files/files.js';
import { pdf } from '../files/samples.js';
import { aLetter, draftInput, invited } from '../meetings/town.js';
import { told } from '../notifications/inbox-entries.js';
import { anOrganisation, seen, submitted } from '../proposals/proposals.js';
import { aTask } from '../tasks/tasks.js';
import { operationOf } from '../wrong-input/operations.js';
import { VALID_MUTATIONS, type ValidInput } from '../wrong-input/valid-inputs.js';
import { someProof } from '../wrong-input/valid-funding-inputs.js';
import { someProject } from '../wrong-input/valid-project-inputs.js';
import { VALID_QUERIES } from '../wrong-input/valid-queries.js';
import { ask, idsIn, withIds } from './asked.js';
import { OUTCOMES } from './may-what.js';
import { tablesWithIds } from './tables-with-ids.js';
import { type TownOfActors, townOfActors } from './town-of-actors.js';

keptStatements();

let world: TownOfActors;
let schema: GraphQLSchema;
/** Table → one row of Schneeberg. */
let ofSchneeberg: ReadonlyMap<string, string>;
let tables: readonly string[];

beforeAll(async () => {
  world = await townOfActors();
  schema = await builtSchema();
  await fillSchneeberg();
  tables = await tablesWithIds(world.app.database);
  ofSchneeberg = await rowsOf(world.neighbour.id);
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

async function fillSchneeberg(): Promise<void> {
  const { app, neighbour, actors } = world;
  const council = await neighbour.body('Rat');
  const member = await neighbour.person('Mitglied');
  await neighbour.seat(council, member, [await neighbour.person('Vertretung')]);
  const office = actors.neighbour;
  const meeting = { type: 'Meeting', id: (await invited({ office, council })).id };
  await aLetter(office, meeting.id);
  await attached(office, meeting);
  await send(office, meeting, { content: pdf('wartet') });
  await office.do('proposeTopic', { bodyId: council, title: 'Thema' });
  const { items } = await begunMeeting({ app, office, council });
  await record(office, items[0], { outcome: 'APPROVED', wording: 'Wortlaut' });
  await office.do('scheduleMeeting', draftInput([council]));
  const { id } = await aTask(office, { bodyId: council, audience: ['BODY'] });
  const proposal = await submitted(office, await anOrganisation(app), { bodyId: council });
  await office.do('assignReviewers', { ...seen(proposal), personIds: [member] });
  await office.do('commentOnProposal', { proposalId: proposal.id, field: 'goals.overall', words: 'Wort' });
  const about = { territoryId: neighbour.id, personId: null, subjectType: 'Task', subjectId: id } as const;
  await told(app, { ...about, kind: 'TASK_ASSIGNED' });
  await someProof({ office, town: neighbour });
  await someProject({ ...world, office, police: office, council, school: { personId: member } });
  const { input } = await inputOf('share')({ ...world, office, council });
  expect(await office.do('share', input as object)).toMatchObject({ __typename: 'AudienceSetting' });
  const list = 'Gremium;Organisation;Art;Name;Stimmrecht\nRat;Kirche;Kirche;;nein';
  await imported({ office, town: neighbour }, list);
  await aNotice(app, {
    ...{ territoryId: neighbour.id, personId: world.police.personId, kind: 'ACCOUNT_INVITATION' },
    ...{ subjectType: 'Person', subjectId: world.police.personId },
  });
  await app.database.query('update outbox set done_at = now() where done_at is null');
}

async function rowsOf(territoryId: string): Promise<ReadonlyMap<string, string>> {
  const rows = new Map<string, string>();
  for (const table of tables) {
    const [row] = await world.app.database.query<{ id: string }>(
      `select id from ${table} where territory_id = $1 limit 1`,
      [territoryId],
    );
    if (row !== undefined) rows.set(table, row.id);
  }
  return rows;
}

/** The table whose row has this id; undefined for what everybody may know, and for ids of no row. */
async function tableOf(id: string): Promise<string | undefined> {
  const parts = tables.map((table) => `select '${table}' as name from ${table} where id = $1`);
  const [row] = await world.app.database.query<{ name: string }>(parts.join(' union all '), [id]);
  return row?.name;
}

const mutation = (name: string): string => operationFor('mutation', name);
function operationFor(kind: 'query' | 'mutation', name: string): string {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const field = root?.getFields()[name];
  if (field === undefined) throw new Error(`There is no ${kind} ${name}`);
  return operationOf(kind, field, kind === 'query' ? 1 : 0);
}

/** Whatever can be told of the answer to a hidden thing is the same for one that does not exist. */
async function expectNoDifference(
  who: string,
  client: Client,
  operation: string,
  { hidden, unknown }: { readonly hidden: object; readonly unknown: object },
): Promise<void> {
  // Connections are opened, and statements are planned, before anything is compared.
  await ask(client, operation, unknown);
  const ofHidden = await ask(client, operation, hidden);
  expect({ who, operation, ...ofHidden }).toEqual({
    who,
    operation,
    ...(await ask(client, operation, unknown)),
  });
}

/** Foreign town, sibling body, ended, not called, looking on from outside; and who is not signed in. */
const ACTORS = [
  'neighbour',
  'officeOfSibling',
  'sibling',
  'former',
  'deputy',
  'association',
  'state',
] as const;
const STRANGERS = ['anonymous', 'an expired session', 'a disabled account'] as const;
/** With these no thing is looked at, or one's own alone. */
const SEES_IT = ['OK', 'NOT_ALLOWED'];

describe('a thing of Schwarzenberg that is hidden is answered like one that does not exist', () => {
  it.each(Object.entries(VALID_MUTATIONS))('by the mutation %s', async (name, valid) => {
    const variables = await valid(world);
    const ids: { path: string; id: string }[] = [];
    for (const { path, id } of idsIn(variables))
      if ((await tableOf(id)) !== undefined) ids.push({ path, id: newId() });
    const both = { hidden: variables, unknown: withIds(variables, ids) };
    for (const who of ACTORS) {
      if (SEES_IT.includes(OUTCOMES[name]?.[who] ?? '')) continue;
      await expectNoDifference(who, world.actors[who].client, mutation(name), both);
    }
    if (OUTCOMES[name]?.['strangers'] === 'OK') return;
    for (const who of STRANGERS)
      await expectNoDifference(who, world.strangers[who] as Client, mutation(name), both);
  });

  it.each(Object.entries(VALID_QUERIES))('by the query %s', async (name, valid) => {
    const variables = await valid(world);
    const everybody = [
      ...ACTORS.map((who) => [who, world.actors[who].client] as const),
      ...STRANGERS.map((who) => [who, world.strangers[who] as Client] as const),
    ];
    for (const { path, id } of idsIn(variables)) {
      const isTown = id === world.town.id;
      if (ABOUT_PUBLIC_FACTS.includes(name) || (isTown && PUBLIC_BY_TOWN.includes(name))) continue;
      const unknown = withIds(variables, [{ path, id: newId() }]);
      for (const [who, client] of everybody) {
        if (isTown && OF_THE_TOWN.includes(who)) continue;
        await expectNoDifference(who, client, operationFor('query', name), { hidden: variables, unknown });
      }
    }
  });
});

/** Rules of programmes are public, whoever described them. */
const ABOUT_PUBLIC_FACTS = ['fundingProgramme', 'fundingGuard'];
/** Territories and organisations are facts that everybody reads. */
const PUBLIC_BY_TOWN = ['territory', 'organisations'];
/** They see themselves in the lists of the town. */
const OF_THE_TOWN: readonly string[] = ['officeOfSibling', 'sibling', 'former', 'deputy'];

describe('an id of Schneeberg among those of Schwarzenberg is answered like one that does not exist', () => {
  it.each(Object.entries(VALID_MUTATIONS))('in each place of the mutation %s', async (name, valid) => {
    await eachPlace(name, valid, {
      client: world.actors.all.client,
      within: world,
      hiddenFor: async (id) => ofSchneeberg.get((await tableOf(id)) ?? ''),
    });
  });
});

/** An input that is right everywhere else: who acts, in whose world it was made, and what is hidden there. */
interface Place {
  readonly client: Client;
  readonly within: TownOfActors;
  readonly hiddenFor: (id: string) => Promise<string | undefined>;
}

async function eachPlace(
  name: string,
  valid: ValidInput,
  { client, within, hiddenFor }: Place,
): Promise<void> {
  const variables = await valid(within);
  for (const { path, id } of idsIn(variables)) {
    const hidden = await hiddenFor(id);
    if (hidden === undefined) continue;
    await expectNoDifference(path, client, mutation(name), {
      hidden: withIds(variables, [{ path, id: hidden }]),
      unknown: withIds(variables, [{ path, id: newId() }]),
    });
  }
}

/** What the office of one body does with things of this body; other things need the whole town. */
const OF_ONE_BODY = [
  'takeTopic',
  'closeTopic',
  'scheduleMeeting',
  'addAgendaItem',
  'changeAgendaItem',
  'removeAgendaItem',
  'orderAgenda',
  'copyAgendaFromLastMeeting',
  'sendInvitation',
  'moveMeeting',
  'changePlace',
  'supplementAgenda',
  'cancelMeeting',
  'nudge',
  'inviteGuest',
  'proposeTopic',
  'chooseAudience',
  'share',
  'endShare',
];

describe('an id of the council among those of a sibling working group is answered like one that does not exist', () => {
  it.each(OF_ONE_BODY)('in each place of the mutation %s', async (name) => {
    const { client } = world.actors.officeOfSibling;
    const within = { ...world, office: world.actors.officeOfSibling, council: await siblingBody() };
    const hidden = await ofCouncil();
    await eachPlace(name, inputOf(name), {
      client,
      within,
      hiddenFor: async (id) => hidden.get((await tableOf(id)) ?? ''),
    });
  });
});

function inputOf(name: string): ValidInput {
  const valid = (VALID_MUTATIONS as Readonly<Record<string, ValidInput>>)[name];
  if (valid === undefined) throw new Error(`There is no mutation ${name}`);
  return valid;
}

const siblingBody = async (): Promise<TownOfActors['council']> => {
  const [row] = await world.app.database.query<{ id: TownOfActors['council'] }>(
    'select body_id as id from appointment where account_id = $1',
    [world.actors.officeOfSibling.accountId],
  );
  if (row === undefined) throw new Error('The office has no body');
  return row.id;
};

/** Things of the council, which the office of the sibling group does not see. */
async function ofCouncil(): Promise<ReadonlyMap<string, string>> {
  const meeting = await invited(world);
  const topic = await world.office.do('proposeTopic', { bodyId: world.council, title: 'Thema' });
  const [item] = await world.app.database.query<{ id: string }>(
    'select id from agenda_item where meeting_id = $1 limit 1',
    [meeting.id],
  );
  return new Map([
    ['meeting', meeting.id],
    ['topic', topic.id],
    ['agenda_item', item?.id ?? ''],
    ['body', world.council],
    ['person', world.police.personId],
  ]);
}

it('each kind of thing that mutations name is there in Schneeberg', async () => {
  const named = new Set<string>();
  for (const valid of Object.values(VALID_MUTATIONS))
    for (const { id } of idsIn(await valid(world))) named.add((await tableOf(id)) ?? '');
  expect([...named].filter((table) => table !== '' && !ofSchneeberg.has(table))).toEqual([]);
});
