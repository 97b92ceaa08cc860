import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mintLink } from '../../../src/identity/index.js';
import { systemActor } from '../../../src/shared/actor.js';
import {
  newId,
  type AccountId,
  type BodyId,
  type PersonId,
  type TerritoryId,
} from '../../../src/shared/ids.js';
import { type Arranged, arrange } from './arrange.js';
import { Browser, startWeb } from './web.js';

const password = 'Brücke am Rathaus 7';
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { __typename ... on Session { expiresAt } ... on Refused { code message field } } }`;
const ME = `{ me { account { email } persons { name } grants { role territoryId bodyId } territories { name } } }`;
const APPOINT = `mutation ($input: AppointInput!) {
  appoint(input: $input) { __typename ... on Appointment { id role holderName validFrom validTo } ... on Refused { code field } } }`;

let place: Arranged;
let web: Awaited<ReturnType<typeof startWeb>>;
let town: TerritoryId;
let neighbour: TerritoryId;
let council: BodyId;
let clerk: PersonId;
let stranger: PersonId;

const appointed = async (
  email: string,
  role: string,
  of: TerritoryId,
): Promise<{ browser: Browser; person: PersonId }> => {
  const account = await place.account(email, password);
  const person = await place.person(of, `Stelle ${email}`, account);
  await place.query(
    `insert into appointment (id, territory_id, person_id, role, valid_from) values ($1, $2, $3, $4, '2027-01-01')`,
    [newId(), of, person, role],
  );
  const browser = new Browser(web.address);
  await browser.run(SIGN_IN, { email, password });
  return { browser, person };
};

beforeAll(async () => {
  place = await arrange();
  web = await startWeb(place, ['koordinierung@demo.example']);
  town = await place.town('Schwarzenberg');
  neighbour = await place.town('Schneeberg');
  council = await place.council(town);
  clerk = await place.person(town, 'Ordnungsamt');
  stranger = await place.person(neighbour, 'Ordnungsamt');
});
afterAll(async () => {
  await web.close();
  await place.close();
});

describe('signing in through the API', () => {
  it('sets a cookie that scripts and other sites do not get, and tells who one is', async () => {
    const { browser } = await appointed('koordinierung@schwarzenberg.example', 'COORDINATOR', town);
    expect(browser.lastSetCookie).toMatch(
      /^__Host-kpr=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await browser.run(ME)).toEqual({
      me: {
        account: { email: 'koordinierung@schwarzenberg.example' },
        persons: [{ name: 'Stelle koordinierung@schwarzenberg.example' }],
        grants: [{ role: 'COORDINATOR', territoryId: town, bodyId: null }],
        territories: [{ name: 'Schwarzenberg' }],
      },
    });
  });

  it('refuses with one German sentence, and strangers are nobody', async () => {
    const browser = new Browser(web.address);
    expect(await browser.run(SIGN_IN, { email: 'niemand@stadt.example', password })).toEqual({
      signIn: {
        __typename: 'Refused',
        code: 'SIGN_IN_FAILED',
        message: expect.stringContaining('stimmen nicht'),
        field: null,
      },
    });
    expect(browser.cookie).toBe('');
    expect(await browser.run(ME)).toEqual({ me: null });
  });

  it('ends with signing out, on the server too', async () => {
    const { browser } = await appointed('amt@schwarzenberg.example', 'COORDINATOR', town);
    const { cookie } = browser;
    expect(await browser.run('mutation { signOut { ... on SignedOut { signedOut } } }')).toEqual({
      signOut: { signedOut: true },
    });
    expect(browser.lastSetCookie).toMatch(/^__Host-kpr=; Path=\/; Expires=Thu, 01 Jan 1970/);
    browser.cookie = cookie;
    expect(await browser.run(ME)).toEqual({ me: null });
  });
});

describe('inviting to an account', () => {
  const INVITE = `mutation ($id: ID!) { inviteToAccount(personId: $id) { ... on AccountInvitation { personId } ... on Refused { code } } }`;

  it('leaves an event with the person and nothing else; the mail mints the link', async () => {
    const { browser } = await appointed('k2@schwarzenberg.example', 'COORDINATOR', town);
    expect(await browser.run(INVITE, { id: clerk })).toEqual({
      inviteToAccount: { code: 'PERSON_WITHOUT_EMAIL' },
    });
    await place.query(`update person set contact_email = 'ordnungsamt@schwarzenberg.example' where id = $1`, [
      clerk,
    ]);
    expect(await browser.run(INVITE, { id: clerk })).toEqual({ inviteToAccount: { personId: clerk } });
    expect(await place.query(`select topic, territory_id, payload from outbox`)).toEqual([
      { topic: 'AccountInvited', territory_id: town, payload: { personId: clerk } },
    ]);
    expect(await place.query('select 1 from link_token')).toEqual([]);
  });

  it('is for the coordination of that town: others do not even learn of the person', async () => {
    const { browser } = await appointed('k@schneeberg.example', 'COORDINATOR', neighbour);
    for (const id of [clerk, newId(), 'x', '']) {
      expect(await browser.run(INVITE, { id })).toEqual({ inviteToAccount: { code: 'NOT_FOUND' } });
    }
    await expect(new Browser(web.address).run(INVITE, { id: clerk })).rejects.toThrow('SIGN_IN_NEEDED');
  });

  it('is redeemed by the token alone, with the session in the answer', async () => {
    const token = await place.unitOfWork.run(systemActor('test', town), (tx) =>
      mintLink(tx, { personId: clerk, territoryId: town, purpose: 'ACCOUNT', thingId: clerk }),
    );
    const browser = new Browser(web.address);
    const input = { token, email: 'ordnungsamt@schwarzenberg.example', password };
    const REDEEM = `mutation ($input: RedeemInvitationInput!) { redeemInvitation(input: $input) { __typename ... on Refused { code field } } }`;
    expect(await browser.run(REDEEM, { input: { token: 'x' } })).toEqual({
      redeemInvitation: { __typename: 'Refused', code: 'LINK_INVALID', field: 'token' },
    });
    expect(await browser.run(REDEEM, { input })).toEqual({ redeemInvitation: { __typename: 'Session' } });
    expect(await browser.run('{ me { account { email } grants { role } } }')).toEqual({
      me: { account: { email: input.email }, grants: [] },
    });
  });
});

describe('appointing', () => {
  const input = (more: object = {}) => ({
    personId: clerk,
    role: 'COORDINATOR',
    validFrom: '2027-03-01',
    ...more,
  });

  it('is done by an administrator of the town, and the appointed has the right at once', async () => {
    const { browser } = await appointed('admin@schwarzenberg.example', 'ADMIN', town);
    const { appoint } = await browser.run<{ appoint: { id: string } }>(APPOINT, { input: input() });
    expect(appoint).toMatchObject({
      __typename: 'Appointment',
      role: 'COORDINATOR',
      holderName: 'Ordnungsamt',
      validTo: null,
    });
    expect(await browser.run(APPOINT, { input: input() })).toMatchObject({
      appoint: { code: 'ALREADY_APPOINTED' },
    });
    const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { ... on Appointment { validTo } ... on Refused { code } } }`;
    const end = (lastDay: string) => browser.run(END, { input: { appointmentId: appoint.id, lastDay } });
    expect(await end('2027-02-28')).toEqual({ endAppointment: { code: 'TERM_ENDS_BEFORE_IT_BEGINS' } });
    expect(await end('2027-03-31')).toEqual({ endAppointment: { validTo: '2027-03-31' } });
    expect(await end('2027-04-30')).toEqual({ endAppointment: { code: 'APPOINTMENT_ENDED' } });
    expect(await browser.run(APPOINT, { input: input({ validFrom: '2027-04-01' }) })).toMatchObject({
      appoint: { __typename: 'Appointment' },
    });
  });

  it('never concerns oneself', async () => {
    const { browser, person } = await appointed('admin2@schwarzenberg.example', 'ADMIN', town);
    expect(await browser.run(APPOINT, { input: input({ personId: person }) })).toMatchObject({
      appoint: { code: 'NOT_YOURSELF', field: 'personId' },
    });
  });

  it('follows the rules of terms and bodies', async () => {
    const { browser } = await appointed('admin3@schwarzenberg.example', 'ADMIN', town);
    const elsewhere = await place.council(neighbour);
    const codeOf = async (more: object) =>
      (await browser.run<{ appoint: { code?: string } }>(APPOINT, { input: input(more) })).appoint.code;
    expect(await codeOf({ role: 'ADMIN', validTo: '2027-02-28' })).toBe('TERM_ENDS_BEFORE_IT_BEGINS');
    expect(await codeOf({ role: 'ADMIN', bodyId: council })).toBe('BODY_ONLY_FOR_COORDINATOR');
    expect(await codeOf({ bodyId: elsewhere })).toBe('NOT_FOUND');
    expect(await codeOf({ bodyId: 'x' })).toBe('NOT_FOUND');
    expect(await codeOf({ bodyId: council })).toBeUndefined();
  });

  it('is refused to coordinators, and to administrators of another town, who do not learn of the person', async () => {
    const coordination = await appointed('k3@schwarzenberg.example', 'COORDINATOR', town);
    await expect(coordination.browser.run(APPOINT, { input: input() })).rejects.toThrow('NOT_ALLOWED');
    const { browser } = await appointed('admin@schneeberg.example', 'ADMIN', neighbour);
    for (const personId of [clerk, newId<PersonId>()]) {
      expect(await browser.run(APPOINT, { input: input({ personId }) })).toMatchObject({
        appoint: { code: 'NOT_FOUND' },
      });
    }
    expect(await browser.run(APPOINT, { input: input({ personId: stranger }) })).toMatchObject({
      appoint: { __typename: 'Appointment' },
    });
    const LIST = `query ($id: ID!) { appointments(territoryId: $id) { role } }`;
    expect(await browser.run(LIST, { id: town })).toEqual({ appointments: [] });
    expect((await browser.run<{ appointments: [] }>(LIST, { id: neighbour })).appointments).not.toHaveLength(
      0,
    );
  });

  it('reaches as far as the appointment: an administrator there who coordinates here appoints and ends nobody here', async () => {
    const { browser, person } = await appointed('beides@schwarzenberg.example', 'COORDINATOR', town);
    await place.query(
      `insert into appointment (id, territory_id, account_id, role, valid_from)
       select $1, $2, account_id, 'ADMIN', '2027-01-01' from person where id = $3`,
      [newId(), neighbour, person],
    );
    const codeOf = async (more: object) =>
      (await browser.run<{ appoint: { code?: string } }>(APPOINT, { input: input(more) })).appoint.code;
    expect(await codeOf({})).toBe('NOT_ALLOWED');
    expect(await codeOf({ personId: stranger, validFrom: '2030-01-01', bodyId: council })).toBe('NOT_FOUND');
    const { appointments } = await browser.run<{ appointments: { id: string }[] }>(
      `query ($id: ID!) { appointments(territoryId: $id) { id } }`,
      { id: town },
    );
    const END = `mutation ($id: ID!) { endAppointment(input: { appointmentId: $id, lastDay: "2027-12-31" }) { ... on Refused { code } } }`;
    expect(await browser.run(END, { id: appointments[0]?.id })).toEqual({
      endAppointment: { code: 'NOT_ALLOWED' },
    });
  });

  it('twice at once succeeds once', async () => {
    const { browser } = await appointed('admin4@schwarzenberg.example', 'ADMIN', town);
    const personId = await place.person(town, 'Jugendamt');
    const both = await Promise.all(
      [1, 2].map(() => browser.run<{ appoint: { code?: string } }>(APPOINT, { input: input({ personId }) })),
    );
    expect(both.map(({ appoint }) => appoint.code ?? 'appointed').sort()).toEqual([
      'ALREADY_APPOINTED',
      'appointed',
    ]);
  });
});

describe('one-click sign-in of the demo', () => {
  const path = '/demo/sign-in';
  let account: AccountId;
  beforeAll(async () => {
    account = await place.account('koordinierung@demo.example');
    await place.account('echt@stadt.example', password);
  });

  it('opens a session for an account of the demo, from a page of this machine or a program', async () => {
    const browser = new Browser(web.address);
    const body = { account: 'Koordinierung@demo.example' };
    const response = await browser.post(path, body, { origin: web.address });
    expect(response.status).toBe(200);
    expect(await browser.run('{ me { account { id } } }')).toEqual({ me: { account: { id: account } } });
    expect((await new Browser(web.address).post(path, body)).status).toBe(200);
  });

  it('sends the button of a page on to the start page', async () => {
    const response = await fetch(`${web.address}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: web.address },
      body: new URLSearchParams({ account: 'koordinierung@demo.example' }),
    });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
    expect(response.headers.get('set-cookie')).toContain('__Host-kpr=');
  });

  it.each(['https://evil.example', 'null', 'http://localhost.evil.example'])(
    'is closed to pages of %s',
    async (origin) => {
      const response = await new Browser(web.address).post(
        path,
        { account: 'koordinierung@demo.example' },
        { origin },
      );
      expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
    },
  );

  it.each([{ account: 'echt@stadt.example' }, { account: 'niemand@demo.example' }, { account: 7 }, {}, []])(
    'knows no other account: %j',
    async (body) => {
      const response = await new Browser(web.address).post(path, body);
      expect([response.status, response.headers.get('set-cookie')]).toEqual([404, null]);
    },
  );

  it('is absent where the demo is not', async () => {
    const plain = await startWeb(place);
    const response = await new Browser(plain.address).post(path, { account: 'koordinierung@demo.example' });
    await plain.close();
    expect(response.status).toBe(404);
  });
});
