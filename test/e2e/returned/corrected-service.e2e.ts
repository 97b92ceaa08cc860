import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BodyId } from '../../../src/shared/ids.js';
import {
  type Answer,
  invitationOf,
  invited,
  schwarzenberg,
  TODAY,
  type User,
  type World,
} from '../meetings/town.js';
import { addressOf, post } from '../notifications/post.js';

let world: World;
let council: BodyId;
let police: World['police'];

beforeAll(async () => {
  const recipient = (address: string) => (address === addressOf(police) ? ('refuse' as const) : undefined);
  world = await schwarzenberg({ worker: true, mailbox: { faults: { recipient } } });
});
beforeEach(async () => {
  const { app, town } = world;
  app.clock.set(TODAY);
  // What earlier tests left belongs to meetings that are over.
  await app.database.query(`update meeting set starts_at = '2026-11-01', ends_at = '2026-11-01T01:00Z'`);
  council = await town.body(`Rat ${Math.random()}`);
  police = await town.user('Polizeirevier Aue');
  const school = await town.user('Oberschule');
  for (const { personId } of [police, school]) await town.seat(council, personId);
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** A meeting whose invitation the police's mail server refused. */
async function refusedByPolice(): Promise<Answer> {
  const meeting = await invited({ office: world.office, council });
  await post(world.app);
  return meeting;
}

/** Whom the office is told to serve, with what. */
async function toServe(): Promise<string[]> {
  const { invitationsToServe } = await world.office.ask<{
    invitationsToServe: { nodes: { unserved: string[]; person: { name: string } }[] };
  }>('{ invitationsToServe(first: 9) { nodes { unserved person { name } } } }');
  return invitationsToServe.nodes.map(({ person, unserved }) => `${person.name}: ${unserved.join(', ')}`);
}

const PROOFS =
  'unserved serviceProofs { id channel state servedOn detail correctedAt correctedBy correctionReason }';
interface Proof {
  readonly id: string;
  readonly channel: string;
  readonly [field: string]: unknown;
}

/** The police is entered as told by phone; the entry. */
async function entered(meeting: Answer): Promise<string> {
  const invitationId = await invitationOf(police, meeting.id);
  const service = { invitationId, channel: 'PHONE', servedOn: '2026-12-01' };
  const { serviceProofs } = await world.office.do('recordService', service, PROOFS);
  const proof = (serviceProofs as Proof[]).find(({ channel }) => channel === 'PHONE');
  return proof?.id ?? '';
}
const corrected = (serviceProofId: string, more: object = {}, by: User = world.office) =>
  by.do('correctService', { serviceProofId, reason: 'Es war eine andere Dienststelle.', ...more }, PROOFS);

describe('an entry of service that was wrong', () => {
  it('proves nothing any more and stays to be read with the reason; the person is to be served again', async () => {
    const meeting = await refusedByPolice();
    const id = await entered(meeting);
    expect(await toServe()).toEqual([]);
    world.app.clock.set('2026-12-03T09:00:00Z');
    const { serviceProofs, unserved } = await corrected(id);
    expect(unserved).toEqual(['INVITATION']);
    expect((serviceProofs as Proof[]).find((proof) => proof.id === id)).toMatchObject({
      channel: 'PHONE',
      servedOn: '2026-12-01',
      correctedAt: '2026-12-03T09:00:00.000Z',
      correctedBy: expect.stringMatching(/./),
      correctionReason: 'Es war eine andere Dienststelle.',
    });
    expect(await toServe()).toEqual(['Polizeirevier Aue: INVITATION']);
    await entered(meeting);
    expect(await toServe()).toEqual([]);
  });

  it('is replaced by how it was, which counts from then on; a mail that failed meanwhile is still to be made good', async () => {
    const { office, app } = world;
    const meeting = await refusedByPolice();
    const id = await entered(meeting);
    app.clock.set('2026-12-02T09:00:00Z');
    await office.do('changePlace', { meetingId: meeting.id, revision: meeting.revision, place: 'Feuerwehr' });
    await post(app);
    expect(await toServe()).toEqual(['Polizeirevier Aue: CHANGE']);
    app.clock.set('2026-12-03T09:00:00Z');
    const instead = { channel: 'HAND', servedOn: '2026-12-02', detail: 'an der Pforte' };
    const { serviceProofs } = await corrected(id, { instead });
    const standing = (serviceProofs as Proof[]).filter(
      (proof) => proof['state'] === 'HANDED_OVER' && proof['correctedAt'] === null,
    );
    expect(standing).toMatchObject([instead]);
    expect(await toServe()).toEqual(['Polizeirevier Aue: CHANGE']);
  });

  it('keeps no period any more, and its failed mail is counted again', async () => {
    const meeting = await refusedByPolice();
    const id = await entered(meeting);
    const seen = async (): Promise<object> => {
      const { meeting: read } = await world.office.ask<{ meeting: object }>(
        'query ($id: ID!) { meeting(id: $id) { refusedMails bodies { quorumForecast { warning } } } }',
        { id: meeting.id },
      );
      return read;
    };
    world.app.clock.set('2027-02-20T09:00:00Z');
    expect(await seen()).toEqual({ refusedMails: 0, bodies: [{ quorumForecast: { warning: null } }] });
    await corrected(id);
    expect(await seen()).toEqual({
      refusedMails: 1,
      bodies: [{ quorumForecast: { warning: expect.stringContaining('geladen') } }],
    });
  });

  it('is corrected once: of two offices at the same moment the second is told so', async () => {
    const id = await entered(await refusedByPolice());
    const instead = { channel: 'POST', servedOn: '2026-12-01' };
    const answers = await Promise.all([corrected(id, { instead }), corrected(id, { instead })]);
    expect(answers.map(({ __typename, code }) => code ?? __typename).toSorted()).toEqual([
      'CORRECTED_ALREADY',
      'Invitation',
    ]);
  });

  it('is corrected with a reason and a possible day, by the office alone, and what a mail server said is none', async () => {
    const { office, neighbour, app } = world;
    const meeting = await refusedByPolice();
    const id = await entered(meeting);
    expect(await corrected(id, { reason: ' ' })).toMatchObject({
      code: 'CORRECTION_REASON_MISSING',
      field: 'reason',
    });
    for (const servedOn of ['2026-11-30', '2026-12-02'])
      expect(await corrected(id, { instead: { channel: 'POST', servedOn } })).toMatchObject({
        code: 'SERVED_ON_INVALID',
        field: 'servedOn',
      });
    expect(await corrected(id, {}, await neighbour.office())).toMatchObject({ code: 'NOT_FOUND' });
    const [mail] = await app.database.query<{ id: string }>(
      `select id from service_proof where invitation_id = $1 and channel = 'EMAIL'`,
      [await invitationOf(police, meeting.id)],
    );
    expect(await corrected(mail?.id ?? '')).toMatchObject({ code: 'SERVICE_OF_MAIL' });
    // Also when the meeting is over, because then it is asked whether the period was kept.
    app.clock.set('2027-03-03T09:00:00Z');
    expect((await corrected(id, {}, office)).__typename).toBe('Invitation');
  });
});
