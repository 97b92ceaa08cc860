import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ActorOfRequest,
  CreateUser,
  mintLink,
  RedeemInvitation,
  ResetUser,
  SessionCookie,
} from '../../../src/identity/index.js';
import { hashOfToken } from '../../../src/identity/domain/token.js';
import { SetPassword } from '../../../src/identity/use-cases/set-password.js';
import { SignIn } from '../../../src/identity/use-cases/sign-in.js';
import { anonymous, type AppointedRole, systemActor } from '../../../src/shared/actor.js';
import { type AccountId, type PersonId, type TerritoryId } from '../../../src/shared/ids.js';
import { type Arranged, arrange } from './arrange.js';

const password = 'Brücke am Rathaus 7';
const address = '192.0.2.7';
let place: Arranged;
let town: TerritoryId;
let person: PersonId;
let count = 0;
let signIn: SignIn;
let redeem: RedeemInvitation;
let setPassword: SetPassword;
let actors: ActorOfRequest;

beforeAll(async () => {
  place = await arrange();
  signIn = new SignIn(place.unitOfWork, place.checkPassword);
  redeem = new RedeemInvitation(place.unitOfWork, place.checkPassword, place.hasher);
  setPassword = new SetPassword(place.unitOfWork, place.hasher);
  actors = new ActorOfRequest(place.pool, place.clock, new SessionCookie());
});
afterAll(() => place.close());
beforeEach(async () => {
  count += 1;
  town = await place.town(`Schwarzenberg ${count}`);
  person = await place.person(town, 'Ordnungsamt');
});

const email = (): string => `ordnungsamt-${count}@schwarzenberg.example`;
const invitation = (of = person) =>
  place.unitOfWork.run(systemActor('test', town), (tx) =>
    mintLink(tx, { personId: of, territoryId: town, purpose: 'ACCOUNT', thingId: of }),
  );
const redemption = (token: string, more: { email?: string; password?: string } = {}) => ({
  token,
  email: email(),
  password,
  address,
  formerSession: null,
  ...more,
});
const accountOf = async (id: PersonId): Promise<AccountId | null> => {
  const [row] = await place.query<{ account_id: AccountId | null }>(
    'select account_id from person where id = $1',
    [id],
  );
  return row?.account_id ?? null;
};
const actorOf = (token: string) => actors.ofRequest({ headers: { cookie: `__Host-kpr=${token}` } });

describe('redeeming the invitation to an account', () => {
  it('makes an account, links the person and signs in; all tokens of the person end', async () => {
    const [token, repeated] = [await invitation(), await invitation()];
    const session = await redeem.run(anonymous, redemption(token));
    expect(await actorOf(session.token)).toMatchObject({ accountId: session.accountId, persons: [person] });
    expect(await accountOf(person)).toBe(session.accountId);
    for (const spent of [token, repeated]) {
      await expect(redeem.run(anonymous, redemption(spent))).rejects.toMatchObject({ code: 'LINK_INVALID' });
    }
    await expect(signIn.run({ email: email(), password, address })).resolves.toMatchObject({
      accountId: session.accountId,
    });
  });

  it('links an account that exists only with its right password', async () => {
    const known = await place.account(email(), password);
    const token = await invitation();
    await expect(
      redeem.run(anonymous, redemption(token, { password: 'Ein anderes Kennwort' })),
    ).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await accountOf(person)).toBeNull();
    await redeem.run(anonymous, redemption(token));
    expect(await accountOf(person)).toBe(known);
  });

  it('does not bring a disabled account back to life', async () => {
    const known = await place.account(email(), password);
    await place.query('update account set disabled_at = now() where id = $1', [known]);
    await expect(redeem.run(anonymous, redemption(await invitation()))).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
  });

  it('links the signed-in account without asking further', async () => {
    const known = await place.account(email(), password);
    const session = await signIn.run({ email: email(), password, address });
    const actor = await actorOf(session.token);
    const next = await redeem.run(actor, {
      ...redemption(await invitation(), { email: '', password: '' }),
      formerSession: hashOfToken(session.token),
    });
    expect(await accountOf(person)).toBe(known);
    expect(await actorOf(next.token)).toMatchObject({ accountId: known, persons: [person] });
    expect(await actorOf(session.token)).toBe(anonymous);
  });

  it.each([
    ['EMAIL_INVALID', { email: 'ordnungsamt' }],
    ['EMAIL_INVALID', { email: '' }],
    ['PASSWORD_TOO_SHORT', { password: 'zu kurz' }],
    ['PASSWORD_TOO_LONG', { password: 'x'.repeat(201) }],
  ])('is refused with %s and leaves the link good', async (code, wrong) => {
    const token = await invitation();
    await expect(redeem.run(anonymous, redemption(token, wrong))).rejects.toMatchObject({ code });
    await expect(redeem.run(anonymous, redemption(token))).resolves.toBeDefined();
  });

  it('is refused after a fortnight, with a link of another purpose, and when the person has an account', async () => {
    const late = await invitation();
    await place.query(`update link_token set created_at = now() - interval '15 days'`);
    const answer = await place.unitOfWork.run(systemActor('test', town), (tx) =>
      mintLink(tx, { personId: person, territoryId: town, purpose: 'RSVP', thingId: person }),
    );
    for (const token of [late, answer, '', 'x']) {
      await expect(redeem.run(anonymous, redemption(token))).rejects.toMatchObject({ code: 'LINK_INVALID' });
    }
    const linked = await place.person(
      town,
      'Jugendamt',
      await place.account(`jugendamt-${count}@stadt.example`),
    );
    await expect(redeem.run(anonymous, redemption(await invitation(linked)))).rejects.toMatchObject({
      code: 'PERSON_HAS_ACCOUNT',
    });
  });

  it('twice at once, with two tokens, links one account', async () => {
    const [first, second] = [await invitation(), await invitation()];
    const both = await Promise.allSettled([
      redeem.run(anonymous, redemption(first)),
      redeem.run(anonymous, redemption(second, { email: `zweites-${count}@stadt.example` })),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [row] = await place.query<{ number: number }>(
      `select count(*)::int as number from account where email in ($1, $2)`,
      [email(), `zweites-${count}@stadt.example`],
    );
    expect(row?.number).toBe(1);
  });

  it('for two persons at once with the same new address makes one account', async () => {
    const other = await place.person(town, 'Jugendamt');
    const [first, second] = [await invitation(), await invitation(other)];
    const both = await Promise.allSettled(
      [first, second].map((token) => redeem.run(anonymous, redemption(token))),
    );
    const refused = both.filter((each) => each.status === 'rejected');
    expect(refused.every(({ reason }) => (reason as { code: string }).code === 'SIGN_IN_FAILED')).toBe(true);
    expect(refused.length).toBeLessThan(2);
    expect(await place.query('select 1 from account where email = $1', [email()])).toHaveLength(1);
  });
});

describe('kpr user:create', () => {
  const create = async (more: { email?: string; territory?: string; role?: AppointedRole } = {}) => {
    const link = await new CreateUser(place.unitOfWork).run({
      email: email(),
      territory: `Schwarzenberg ${count}`,
      role: 'ADMIN',
      ...more,
    });
    return link ?? { token: '', expiresAt: new Date(0) };
  };

  it('gives a link that sets the password once, within a day, and signs in with the role', async () => {
    const link = await create();
    expect(link.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
    const session = await setPassword.run({ token: link.token, password });
    expect((await actorOf(session.token)).grants).toEqual([
      { role: 'ADMIN', territoryId: town, bodyId: null, meetingId: null },
    ]);
    await expect(setPassword.run({ token: link.token, password })).rejects.toMatchObject({
      code: 'LINK_INVALID',
    });
  });

  it('leaves no way in before the link is used, and none after a day', async () => {
    const link = await create();
    for (const guess of ['', 'admin', 'Kennwort1234']) {
      await expect(signIn.run({ email: email(), password: guess, address })).rejects.toMatchObject({
        code: 'SIGN_IN_FAILED',
      });
    }
    await place.query('update password_link set expires_at = now()');
    await expect(setPassword.run({ token: link.token, password })).rejects.toMatchObject({
      code: 'LINK_INVALID',
    });
  });

  it('gives an account that exists the role too, once, and no new way in', async () => {
    const known = await place.account(email(), password);
    expect(await create({ role: 'COORDINATOR' })).toMatchObject({ token: '' });
    await expect(create({ role: 'COORDINATOR' })).rejects.toMatchObject({ code: 'ALREADY_APPOINTED' });
    await create();
    const session = await signIn.run({ email: email(), password, address });
    const { accountId, grants } = await actorOf(session.token);
    expect([accountId, grants.map(({ role }) => role).sort()]).toEqual([known, ['ADMIN', 'COORDINATOR']]);
  });

  it('makes no coach, and state council and association only where they exist', async () => {
    await expect(create({ role: 'COACH' })).rejects.toMatchObject({ code: 'ROLE_BY_OTHERS' });
    for (const [role, kind] of [
      ['STATE_COUNCIL', 'STATE'],
      ['ASSOCIATION', 'ASSOCIATION'],
    ] as const) {
      await expect(create({ role })).rejects.toMatchObject({ code: 'ROLE_ELSEWHERE' });
      await place.query('update territory set kind = $2 where id = $1', [town, kind]);
      await expect(create({ role, email: `${kind}-${count}@amt.example` })).resolves.toBeDefined();
    }
    expect(await place.query('select 1 from account where email = $1', [email()])).toEqual([]);
  });

  it('refuses the address of a closed account, an unknown town, and no address', async () => {
    const closed = await place.account(email());
    await place.query('update account set disabled_at = now() where id = $1', [closed]);
    await expect(create()).rejects.toMatchObject({ code: 'ACCOUNT_EXISTS' });
    await expect(create({ email: 'a@b.example', territory: 'Entenhausen' })).rejects.toMatchObject({
      code: 'TERRITORY_UNKNOWN',
    });
    await expect(create({ email: 'admin' })).rejects.toMatchObject({ code: 'EMAIL_INVALID' });
  });

  it('finds the town by its AGS, and refuses a name that two have', async () => {
    await place.query(`update territory set ags = '14521550', name = 'Lauter' where id = $1`, [town]);
    await expect(create({ territory: '14521550' })).resolves.toBeDefined();
    await place.town('Lauter');
    await expect(create({ email: 'b@b.example', territory: 'Lauter' })).rejects.toMatchObject({
      code: 'TERRITORY_UNKNOWN',
    });
  });
});

describe('kpr user:reset', () => {
  it('ends all sessions; its newest link alone sets a new password', async () => {
    await place.account(email(), password);
    const session = await signIn.run({ email: email(), password, address });
    const reset = new ResetUser(place.unitOfWork);
    const [older, newest] = [await reset.run(email()), await reset.run(email().toUpperCase())];
    expect(await actorOf(session.token)).toBe(anonymous);
    await expect(setPassword.run({ token: older.token, password })).rejects.toMatchObject({
      code: 'LINK_INVALID',
    });
    await setPassword.run({ token: newest.token, password: 'Ein neues Kennwort 8' });
    await expect(signIn.run({ email: email(), password, address })).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
  });

  it('gives no way into a disabled account', async () => {
    const id = await place.account(email(), password);
    const { token } = await new ResetUser(place.unitOfWork).run(email());
    await place.query('update account set disabled_at = now() where id = $1', [id]);
    await expect(setPassword.run({ token, password })).rejects.toMatchObject({ code: 'LINK_INVALID' });
    await expect(new ResetUser(place.unitOfWork).run(email())).rejects.toMatchObject({
      code: 'ACCOUNT_UNKNOWN',
    });
  });

  it('says when there is no such account', async () => {
    await expect(new ResetUser(place.unitOfWork).run('niemand@stadt.example')).rejects.toMatchObject({
      code: 'ACCOUNT_UNKNOWN',
    });
  });
});
