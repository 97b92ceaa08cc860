import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActorOfRequest, SessionCookie, SweepSignIn } from '../../../src/identity/index.js';
import { ChangePassword } from '../../../src/identity/use-cases/change-password.js';
import { SignIn } from '../../../src/identity/use-cases/sign-in.js';
import { SignOut } from '../../../src/identity/use-cases/sign-out.js';
import { hashOfToken } from '../../../src/identity/domain/token.js';
import { anonymous } from '../../../src/shared/actor.js';
import { type Arranged, arrange } from './arrange.js';

const password = 'Brücke am Rathaus 7';
const address = '192.0.2.7';
let place: Arranged;
let signIn: SignIn;
let actors: ActorOfRequest;
const cookie = new SessionCookie();
let count = 0;

beforeAll(async () => {
  place = await arrange();
  signIn = new SignIn(place.unitOfWork, place.checkPassword);
  actors = new ActorOfRequest(place.pool, place.clock, cookie);
});
afterAll(() => place.close());

const newEmail = (): string => `konto-${(count += 1)}@stadt.example`;
const actorOf = (token: string) => actors.ofRequest({ headers: { cookie: `__Host-kpr=${token}` } });
const hashOf = (token: string): Buffer => hashOfToken(token) ?? Buffer.alloc(0);

describe('signing in', () => {
  it('opens a session of twelve hours, of which the database knows only the hash', async () => {
    const email = newEmail();
    const accountId = await place.account(email, password);
    const session = await signIn.run({ email: ` ${email.toUpperCase()} `, password, address });
    expect(await actorOf(session.token)).toMatchObject({ kind: 'account', accountId });
    const [row] = await place.query<{ stored: string; hours: number }>(
      `select encode(token_hash, 'hex') as stored, extract(epoch from expires_at - created_at) / 3600 as hours from session where account_id = $1`,
      [accountId],
    );
    expect(Number(row?.hours)).toBeCloseTo(12);
    expect(row?.stored).toBe(hashOf(session.token).toString('hex'));
  });

  it.each([
    ['a wrong password', (email: string) => ({ email, password: 'falsches Kennwort' })],
    ['an unknown address', () => ({ email: 'niemand@stadt.example', password })],
    ['no address', () => ({ email: '', password })],
    ['an overlong password', (email: string) => ({ email, password: 'x'.repeat(5_000) })],
    ['a NUL', () => ({ email: 'a\0@b.example', password: 'x\0y' })],
    ['a line break and a quote', () => ({ email: `a'\n@b.example`, password })],
  ])('says the same to %s', async (_, attempt) => {
    const email = newEmail();
    await place.account(email, password);
    await expect(signIn.run({ ...attempt(email), address })).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
      params: {},
      field: null,
    });
  });

  it('says the same for accounts without a password and for disabled ones', async () => {
    const [empty, disabled] = [newEmail(), newEmail()];
    await place.account(empty);
    const id = await place.account(disabled, password);
    await place.query('update account set disabled_at = now() where id = $1', [id]);
    for (const email of [empty, disabled]) {
      await expect(signIn.run({ email, password, address })).rejects.toMatchObject({
        code: 'SIGN_IN_FAILED',
      });
    }
  });

  it('ends the session in whose place the new one comes', async () => {
    const email = newEmail();
    await place.account(email, password);
    const first = await signIn.run({ email, password, address });
    await signIn.run({ email, password, address }, hashOf(first.token));
    expect(await actorOf(first.token)).toBe(anonymous);
  });
});

describe('failed attempts', () => {
  const fail = (email: string, from = address) =>
    signIn.run({ email, password: 'falsches Kennwort', address: from });

  it('are counted per account and address: the sixth within a quarter of an hour waits, even with the right password', async () => {
    const email = newEmail();
    await place.account(email, password);
    for (let failure = 0; failure < 5; failure += 1)
      await expect(fail(email)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await expect(signIn.run({ email, password, address })).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      params: { minutes: 15 },
    });
    await expect(signIn.run({ email, password, address: '192.0.2.8' })).resolves.toBeDefined();
    await place.query(`update sign_in_attempt set tried_at = tried_at - interval '15 minutes'`);
    await expect(signIn.run({ email, password, address })).resolves.toBeDefined();
  });

  it('are counted before the password is checked, so that twenty at once are no way round', async () => {
    const email = newEmail();
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => fail(email)));
    const codes = all.map((each) =>
      each.status === 'rejected' ? (each.reason as { code: string }).code : 'signed in',
    );
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(15);
  });

  it('are forgotten with the right password', async () => {
    const email = newEmail();
    await place.account(email, password);
    for (let failure = 0; failure < 4; failure += 1) await expect(fail(email)).rejects.toThrow();
    await signIn.run({ email, password, address });
    await expect(fail(email)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await expect(signIn.run({ email, password, address })).resolves.toBeDefined();
  });
});

describe('a session', () => {
  it('ends when its time is over, when the account is disabled, and by signing out', async () => {
    const email = newEmail();
    const accountId = await place.account(email, password);
    const open = () => signIn.run({ email, password, address });
    const [expired, left, disabled] = [await open(), await open(), await open()];
    await place.query('update session set expires_at = now() where token_hash = $1', [hashOf(expired.token)]);
    expect(await actorOf(expired.token)).toBe(anonymous);
    await new SignOut(place.unitOfWork).run(await actorOf(left.token), hashOf(left.token));
    expect(await actorOf(left.token)).toBe(anonymous);
    expect(await actorOf(disabled.token)).toMatchObject({ accountId });
    await place.query('update account set disabled_at = now() where id = $1', [accountId]);
    expect(await actorOf(disabled.token)).toBe(anonymous);
  });

  it('is swept away when it has ended, and no other', async () => {
    const email = newEmail();
    await place.account(email, password);
    const [expired, open] = [
      await signIn.run({ email, password, address }),
      await signIn.run({ email, password, address }),
    ];
    await place.query('update session set expires_at = now() where token_hash = $1', [hashOf(expired.token)]);
    expect(await new SweepSignIn(place.unitOfWork).run()).toBeGreaterThan(0);
    const kept = await place.query('select 1 from session where token_hash = any ($1)', [
      [hashOf(expired.token), hashOf(open.token)],
    ]);
    expect(kept).toHaveLength(1);
    expect(await actorOf(open.token)).toMatchObject({ kind: 'account' });
  });
});

describe('changing the password', () => {
  const next = 'Ein neues Kennwort 8';
  const signedIn = async () => {
    const email = newEmail();
    await place.account(email, password);
    const [own, other] = [
      await signIn.run({ email, password, address }),
      await signIn.run({ email, password, address }),
    ];
    const change = (current: string, to: string) =>
      actorOf(own.token).then((actor) =>
        new ChangePassword(place.unitOfWork, place.checkPassword, place.hasher).run(actor, {
          current,
          next: to,
          address,
          session: hashOf(own.token),
        }),
      );
    return { email, own, other, change };
  };

  it('ends all other sessions and the old password', async () => {
    const { email, own, other, change } = await signedIn();
    expect(await change(password, next)).toEqual({ expiresAt: own.expiresAt });
    expect(await actorOf(own.token)).toMatchObject({ kind: 'account' });
    expect(await actorOf(other.token)).toBe(anonymous);
    await expect(signIn.run({ email, password, address })).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await expect(signIn.run({ email, password: next, address })).resolves.toBeDefined();
  });

  it('asks for the present password and for a good new one', async () => {
    const { email, other, change } = await signedIn();
    await expect(change('falsches Kennwort', next)).rejects.toMatchObject({
      code: 'CURRENT_PASSWORD_WRONG',
      field: 'current',
    });
    await expect(change(password, 'zu kurz')).rejects.toMatchObject({
      code: 'PASSWORD_TOO_SHORT',
      field: 'next',
    });
    await expect(change(password, email.padEnd(12))).rejects.toMatchObject({ code: 'PASSWORD_IS_EMAIL' });
    expect(await actorOf(other.token)).toMatchObject({ kind: 'account' });
  });

  it('twice at once succeeds once', async () => {
    const { change } = await signedIn();
    const both = await Promise.allSettled([change(password, next), change(password, `${next}9`)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
