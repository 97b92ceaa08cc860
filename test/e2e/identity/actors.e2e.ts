import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  ActorOfLink,
  ActorOfPerson,
  ActorOfRequest,
  endLinks,
  mintLink,
  SessionCookie,
} from '../../../src/identity/index.js';
import { openSession } from '../../../src/identity/persistence/sessions.js';
import { connectionOf } from '../../../src/platform/database/index.js';
import { anonymous, systemActor } from '../../../src/shared/actor.js';
import {
  type AccountId,
  type BodyId,
  type MeetingId,
  newId,
  type PersonId,
  type TerritoryId,
} from '../../../src/shared/ids.js';
import { type Arranged, arrange, A_DAY } from './arrange.js';

let place: Arranged;
let workerPool: pg.Pool;
let actors: ActorOfRequest;
let links: ActorOfLink;
let schwarzenberg: TerritoryId;
let schneeberg: TerritoryId;
let council: BodyId;
let account: AccountId;
let officer: PersonId;
let officerElsewhere: PersonId;
let count = 0;

beforeAll(async () => {
  place = await arrange();
  workerPool = new pg.Pool({ ...connectionOf(place.address, 'kpr_worker'), max: 1 });
  actors = new ActorOfRequest(place.pool, place.clock, new SessionCookie());
  links = new ActorOfLink(place.pool, place.clock);
});
afterAll(async () => {
  await workerPool.end();
  await place.close();
});

beforeEach(async () => {
  place.clock.time = A_DAY;
  count += 1;
  schwarzenberg = await place.town(`Schwarzenberg ${count}`);
  schneeberg = await place.town(`Schneeberg ${count}`);
  council = await place.council(schwarzenberg);
  account = await place.account(`polizei-${count}@sachsen.example`);
  officer = await place.person(schwarzenberg, 'Polizeirevier Aue', account);
  officerElsewhere = await place.person(schneeberg, 'Polizeirevier Aue', account);
});

const seat = (facts: {
  holder: PersonId;
  body?: BodyId;
  chair?: 'CHAIR' | 'VICE_CHAIR';
  from?: string;
  to?: string;
}) =>
  place.query(
    `insert into seat (id, territory_id, body_id, holder_id, voting_right, chair, valid_from, valid_to)
     select $1, territory_id, id, $3, true, $4, $5, $6 from body where id = $2`,
    [
      newId(),
      facts.body ?? council,
      facts.holder,
      facts.chair ?? null,
      facts.from ?? '2027-01-01',
      facts.to ?? null,
    ],
  );
const appoint = (
  role: string,
  holder: { account?: AccountId; person?: PersonId },
  body: BodyId | null = null,
) =>
  place.query(
    `insert into appointment (id, territory_id, account_id, person_id, role, body_id, valid_from) values ($1, $2, $3, $4, $5, $6, '2027-01-01')`,
    [newId(), schwarzenberg, holder.account ?? null, holder.person ?? null, role, body],
  );
const signedIn = async () => {
  const session = await place.unitOfWork.run(anonymous, (tx) => openSession(tx, account));
  return () => actors.ofRequest({ headers: { cookie: `__Host-kpr=${session.token}` } });
};
const rolesOf = (actor: { grants: readonly { role: string }[] }): string[] =>
  actor.grants.map(({ role }) => role).sort();

describe('the actor of a session', () => {
  it('has the rights of all persons of the account, each in its territory', async () => {
    const other = await place.council(schneeberg);
    await seat({ holder: officer, chair: 'CHAIR' });
    await seat({ holder: officerElsewhere, body: other });
    const actor = await (await signedIn())();
    expect(actor).toMatchObject({ kind: 'account', accountId: account, reason: null });
    expect([...actor.persons].sort()).toEqual([officer, officerElsewhere].sort());
    expect([...actor.territories].sort()).toEqual([schwarzenberg, schneeberg].sort());
    expect(actor.grants).toHaveLength(3);
    expect(actor.grants).toContainEqual({
      role: 'CHAIR',
      territoryId: schwarzenberg,
      bodyId: council,
      meetingId: null,
    });
    expect(actor.grants).toContainEqual({
      role: 'MEMBER',
      territoryId: schneeberg,
      bodyId: other,
      meetingId: null,
    });
  });

  it('is a member, not a chair, as vice chair', async () => {
    await seat({ holder: officer, chair: 'VICE_CHAIR' });
    expect(rolesOf(await (await signedIn())())).toEqual(['MEMBER']);
  });

  it('has the appointments of the account and of its persons', async () => {
    await appoint('ADMIN', { account });
    await appoint('COORDINATOR', { person: officer }, council);
    const actor = await (await signedIn())();
    expect(actor.grants).toContainEqual({
      role: 'ADMIN',
      territoryId: schwarzenberg,
      bodyId: null,
      meetingId: null,
    });
    expect(actor.grants).toContainEqual({
      role: 'COORDINATOR',
      territoryId: schwarzenberg,
      bodyId: council,
      meetingId: null,
    });
  });

  it('loses a seat at midnight in Berlin after its last day, in winter and in summer, without signing in again', async () => {
    const actor = await signedIn();
    const at = async (instant: string) => {
      place.clock.time = new Date(instant);
      return rolesOf(await actor());
    };
    await seat({ holder: officer, from: '2027-03-02', to: '2027-07-02' });
    expect(await at('2027-03-01T22:59:59.999Z')).toEqual([]);
    expect(await at('2027-03-01T23:00:00Z')).toEqual(['MEMBER']);
    expect(await at('2027-07-02T21:59:59.999Z')).toEqual(['MEMBER']);
    expect(await at('2027-07-02T22:00:00Z')).toEqual([]);
  });

  it('is nobody for a cookie that was never given out', async () => {
    const forged = { headers: { cookie: `__Host-kpr=${Buffer.alloc(32, 7).toString('base64url')}` } };
    expect(await actors.ofRequest(forged)).toBe(anonymous);
    expect(await actors.ofRequest({ headers: {} })).toBe(anonymous);
    expect(await actors.ofRequest({ headers: { cookie: `__Host-kpr=' or true --` } })).toBe(anonymous);
  });

  it('costs one statement', async () => {
    const actor = await signedIn();
    const texts: unknown[] = [];
    const counting = {
      query: (statement: { text: string }) => (texts.push(statement.text), place.pool.query(statement)),
    };
    const counted = new ActorOfRequest(counting as unknown as pg.Pool, place.clock, new SessionCookie());
    await actor();
    const { token } = await place.unitOfWork.run(anonymous, (tx) => openSession(tx, account));
    await counted.ofRequest({ headers: { cookie: `__Host-kpr=${token}` } });
    expect(texts).toEqual(['select kpr_actor_of_session($1, $2, $3)::text as actor']);
  });

  it('reads what is shared with its territory but does not write there', async () => {
    await seat({ holder: officer });
    await place.query(
      `insert into share (id, kind, territory_id, thing_type, thing_id, to_territory_id, shared_at) values ($1, 'JOINT_MEETING', $2, 'Meeting', $1, $3, now())`,
      [newId(), schneeberg, schwarzenberg],
    );
    const actor = await (await signedIn())();
    expect(actor.territories).toEqual([schwarzenberg]);
    expect([...actor.readTerritories].sort()).toEqual([schwarzenberg, schneeberg].sort());
  });
});

describe('the actor of a personal link', () => {
  const meeting = newId<MeetingId>();
  const mint = (personId: PersonId, territoryId = schwarzenberg) =>
    place.unitOfWork.run(systemActor('test', territoryId), (tx) =>
      mintLink(tx, { personId, territoryId, purpose: 'RSVP', thingId: meeting }),
    );

  it('is the person alone, without the other persons and appointments of the account', async () => {
    await seat({ holder: officer });
    await seat({ holder: officerElsewhere, body: await place.council(schneeberg) });
    await appoint('ADMIN', { account });
    const visit = await links.ofToken(await mint(officer));
    expect(visit).toMatchObject({
      purpose: 'RSVP',
      thingId: meeting,
      personId: officer,
      territoryId: schwarzenberg,
    });
    expect(visit?.createdAt).toBeInstanceOf(Date);
    expect(visit?.actor).toMatchObject({
      kind: 'link',
      accountId: null,
      persons: [officer],
      territories: [schwarzenberg],
    });
    expect(rolesOf(visit?.actor ?? anonymous)).toEqual(['MEMBER']);
  });

  it('is good side by side with others, until all end together', async () => {
    const [first, second] = [await mint(officer), await mint(officer)];
    const neighbour = await mint(await place.person(schwarzenberg, 'Ordnungsamt'));
    expect(await links.ofToken(first)).not.toBeNull();
    expect(await links.ofToken(second)).not.toBeNull();
    await place.unitOfWork.run(systemActor('test', schwarzenberg), (tx) =>
      endLinks(tx, { thingIds: [meeting], purpose: 'RSVP', personId: officer }),
    );
    expect(await links.ofToken(first)).toBeNull();
    expect(await links.ofToken(second)).toBeNull();
    expect(await links.ofToken(neighbour)).not.toBeNull();
    await place.unitOfWork.run(systemActor('test', schwarzenberg), (tx) =>
      endLinks(tx, { thingIds: [meeting], purpose: 'RSVP' }),
    );
    expect(await links.ofToken(neighbour)).toBeNull();
  });

  it.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}'`, '../../etc'])('is nobody for %j', async (token) => {
    expect(await links.ofToken(token)).toBeNull();
  });

  it('is known by its hash only', async () => {
    const token = await mint(officer);
    const [row] = await place.query<{ hash: Buffer }>(
      'select token_hash as hash from link_token where person_id = $1',
      [officer],
    );
    expect(row?.hash).toHaveLength(32);
    expect(row?.hash.toString('base64url')).not.toBe(token);
  });
});

describe('the actor of a mail', () => {
  it('has the rights of the recipient person alone', async () => {
    await seat({ holder: officer });
    await seat({ holder: officerElsewhere, body: await place.council(schneeberg) });
    const actor = await new ActorOfPerson(workerPool, place.clock).ofPerson(officer);
    expect(actor).toMatchObject({
      kind: 'link',
      accountId: null,
      persons: [officer],
      territories: [schwarzenberg],
    });
  });

  it('can be built by the worker only, and the doors by nobody else than the roles of the application', async () => {
    const app = new ActorOfPerson(place.pool, place.clock);
    await expect(app.ofPerson(officer)).rejects.toThrow(/permission denied/);
    await expect(
      workerPool.query(`select kpr_actor_of_session('\\x00', current_date, now())`),
    ).rejects.toThrow(/permission denied/);
    await expect(
      place.pool.query(`select kpr_actor(null, array[$1::uuid], current_date, now())`, [officer]),
    ).rejects.toThrow(/permission denied/);
  });
});
