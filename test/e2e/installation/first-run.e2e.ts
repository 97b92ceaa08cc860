import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { announceSetup } from '../../../src/boot/announce-setup.js';
import { IssueSetupCode } from '../../../src/installation/index.js';
import { Client, startTestApp, type TestApp } from '../../harness/app.js';

const SET_UP = `mutation ($input: SetUpInput!) { answer: setUp(input: $input) {
  __typename ... on Session { expiresAt } ... on Refused { code message field } } }`;

const INPUT = {
  ags: '14521550',
  officeName: 'Koordinierungsstelle Schwarzenberg',
  officeEmail: 'Praevention@schwarzenberg.example',
  chairTitle: 'Oberbürgermeister/in',
  onBehalfOf: 'der Oberbürgermeisterin oder des Oberbürgermeisters',
  adminEmail: 'verwaltung@schwarzenberg.example',
  password: 'Brücke am Rathaus 7',
  adminFunction: 'Koordinierungsstelle',
};

interface Refusal {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string | null;
}

let app: TestApp;
let code = '';
beforeAll(async () => {
  app = await startTestApp();
  code = (await app.get(IssueSetupCode).run()) ?? '';
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

const count = async (table: string, where = 'true'): Promise<number> =>
  (await app.database.query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`))[0]?.n ??
  -1;
const forgetAttempts = (): Promise<unknown> => app.database.query('delete from sign_in_attempt');
const setUp = async (more: object): Promise<Refusal> =>
  (await app.anonymous.data<{ answer: Refusal }>(SET_UP, { input: { ...INPUT, code, ...more } })).answer;
const needsSetup = async (): Promise<unknown> =>
  (await app.anonymous.data<{ installation: unknown }>('{ installation { needsSetup setupSteps { step } } }'))
    .installation;

describe('an installation without an account', () => {
  it('tells everybody that it needs its first run, and nobody its steps', async () => {
    expect(await needsSetup()).toEqual({ needsSetup: true, setupSteps: null });
  });

  it('keeps only the hash of the code, and a new start replaces it', async () => {
    const second = await app.get(IssueSetupCode).run();
    expect(second).not.toBe(code);
    const [row] = await app.database.query<{ hash: string }>(
      `select encode(setup_code_hash, 'hex') as hash from installation`,
    );
    expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await setUp({})).toMatchObject({ code: 'SETUP_CODE_WRONG', field: 'code' });
    code = second ?? '';
    await forgetAttempts();
  });

  it('prints address and code as plain lines, not as JSON', async () => {
    const output = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const web = { app: { get: () => app.get(IssueSetupCode) } } as never;
    await announceSetup(web, { publicUrl: 'https://rat.example' } as never);
    const text = output.mock.calls.map(([chunk]) => String(chunk)).join('');
    output.mockRestore();
    expect(text).toContain('https://rat.example/einrichten');
    expect(text).not.toContain('{');
    code = /([0-9A-Z]{4}-){6}[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
    expect(code).not.toBe('');
  });

  it('lets whoever knows the code choose among the municipalities of Saxony', async () => {
    const query =
      'query ($code: String!, $search: String!) { municipalities(code: $code, search: $search) { ags name district postalCode } }';
    const { municipalities } = await app.anonymous.data<{ municipalities: object[] }>(query, {
      code,
      search: 'schwarzenb',
    });
    expect(municipalities).toEqual([
      {
        ags: '14521550',
        name: 'Schwarzenberg/Erzgeb.',
        district: 'Erzgebirgskreis',
        postalCode: expect.stringMatching(/^\d{5}$/),
      },
    ]);
    const { errors } = await app.anonymous.run(query, { code: 'FALSCH', search: 'schwarzenb' });
    expect(errors?.[0]?.extensions.code).toBe('SETUP_CODE_WRONG');
    await forgetAttempts();
  });

  it.each([
    [{ ags: null }, 'SETUP_TOWN_MISSING', 'ags'],
    [{ ownName: 'Neustadt' }, 'SETUP_TOWN_MISSING', 'ags'],
    [{ ags: '99999999' }, 'MUNICIPALITY_UNKNOWN', 'ags'],
    [{ officeEmail: 'kein Postfach' }, 'EMAIL_INVALID', 'officeEmail'],
    [{ officeName: ' ' }, 'NAME_MISSING', 'officeName'],
    [{ adminFunction: ' ' }, 'NAME_MISSING', 'adminFunction'],
    [{ adminEmail: 'kein Postfach' }, 'EMAIL_INVALID', 'adminEmail'],
    [{ password: 'kurz' }, 'PASSWORD_TOO_SHORT', 'password'],
  ])('refuses %j as %s at %s, changes nothing and keeps the code good', async (more, wrong, field) => {
    expect(await setUp(more)).toMatchObject({ code: wrong, field });
    expect([await count('account'), await count('territory'), await count('person')]).toEqual([0, 0, 0]);
    expect(await count('sign_in_attempt')).toBe(0);
  });

  it('stops guessing after five wrong codes from one address, even with the right one', async () => {
    for (let guess = 0; guess < 5; guess += 1)
      expect(await setUp({ code: `0000-${guess}` })).toMatchObject({ code: 'SETUP_CODE_WRONG' });
    expect(await setUp({ code: '0000-6' })).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(await setUp({})).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    await forgetAttempts();
  });

  it('is set up by one of two visitors with the right code, who is signed in and may do all steps', async () => {
    const post = (email: string): Promise<Response> =>
      app.anonymous.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: SET_UP, variables: { input: { ...INPUT, code, adminEmail: email } } }),
      });
    const answers = await Promise.all(
      ['verwaltung@schwarzenberg.example', 'zweite@schwarzenberg.example'].map(post),
    );
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts.filter((text) => text.includes('"Session"'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('"SETUP_DONE"'))).toHaveLength(1);
    expect([await count('account'), await count('person'), await count('appointment')]).toEqual([1, 1, 2]);
    expect(await count('territory', `office_email = 'praevention@schwarzenberg.example'`)).toBe(1);
    expect(await count('installation', 'setup_code_hash is not null')).toBe(0);
    const cookie = answers.map((answer) => answer.headers.get('set-cookie')).find((each) => each !== null);
    await firstSteps(new Client(app.address, cookie?.split(';')[0] ?? ''));
  });

  it('needs no first run afterwards, gives no code any more, and refuses the old one', async () => {
    expect(await needsSetup()).toEqual({ needsSetup: false, setupSteps: null });
    expect(await app.get(IssueSetupCode).run()).toBeNull();
    expect(await setUp({})).toMatchObject({ code: 'SETUP_DONE' });
  });
});

/** Bodies, members and the first meeting by the ordinary mutations; the steps follow from what is there. */
async function firstSteps(admin: Client): Promise<void> {
  const steps = async (): Promise<string[]> => {
    const { installation } = await admin.data<{
      installation: { setupSteps: { step: string; done: boolean }[] };
    }>('{ installation { setupSteps { step done } } }');
    return installation.setupSteps.filter(({ done }) => done).map(({ step }) => step);
  };
  const run = async (verb: string, type: string, input: object): Promise<string> => {
    const name = `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
    const { answer } = await admin.data<{ answer: { id: string } }>(
      `mutation ($input: ${name}Input!) { answer: ${verb}(input: $input) { ... on ${type} { id } ... on Refused { code message field } } }`,
      { input },
    );
    expect(answer).toEqual({ id: expect.any(String) });
    return answer.id;
  };
  const { me } = await admin.data<{
    me: { persons: object[]; territories: { id: string; ags: string | null }[]; grants: object[] };
  }>('{ me { persons { name } territories { id ags } grants { role } } }');
  expect(me.persons).toEqual([{ name: 'Koordinierungsstelle' }]);
  expect(me.grants).toHaveLength(2);
  const territoryId = me.territories.find(({ ags }) => ags === '14521550')?.id ?? '';
  expect(await steps()).toEqual(['ADMIN']);
  const bodyId = await run('createBody', 'Body', { territoryId, kind: 'PREVENTION_COUNCIL', name: 'Rat' });
  expect(await steps()).toEqual(['ADMIN', 'BODIES']);
  const holderId = await run('createPerson', 'Person', { territoryId, name: 'Polizeirevier Aue' });
  await run('createSeat', 'Seat', { bodyId, holderId, votingRight: true, validFrom: '2026-01-01' });
  expect(await steps()).toEqual(['ADMIN', 'BODIES', 'MEMBERS']);
  const { answer } = await admin.data<{ answer: object }>(
    `mutation { answer: sendTestMail(input: { to: "amt@schwarzenberg.example" }) { ... on MailTest { outcome } ... on Refused { code } } }`,
  );
  expect(answer).toEqual({ outcome: 'ACCEPTED' });
  await run('scheduleMeeting', 'Meeting', {
    bodyIds: [bodyId],
    kind: 'ORDINARY',
    startsAt: '2027-03-02T17:00[Europe/Berlin]',
    place: 'Rathaus',
    agenda: [],
  });
  expect(await steps()).toEqual(['ADMIN', 'BODIES', 'MEMBERS', 'MAIL_TEST', 'FIRST_MEETING']);
}

it('a town that the register does not know is founded by its own name', async () => {
  await using other = await startTestApp();
  const own = await other.get(IssueSetupCode).run();
  const { answer } = await other.anonymous.data<{ answer: Refusal }>(SET_UP, {
    input: { ...INPUT, ags: null, ownName: 'Neue Stadt am Fichtelberg', code: own?.toLowerCase() },
  });
  expect(answer.__typename).toBe('Session');
  expect(await other.database.query('select name, kind, chair_title from territory order by kind')).toEqual([
    { name: 'Neue Stadt am Fichtelberg', kind: 'MUNICIPALITY', chair_title: INPUT.chairTitle },
    { name: 'Freistaat Sachsen', kind: 'STATE', chair_title: 'Bürgermeister/in' },
  ]);
});
