import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../harness/app.js';
import { TODAY, Town, type User } from '../meetings/town.js';

let app: TestApp;
let first: { user: User; appointment: string };
let second: { user: User; appointment: string };

beforeAll(async () => {
  app = await startTestApp({ now: TODAY });
  const town = await Town.found(app, 'Lößnitz');
  const admin = async (name: string) => {
    const user = await town.user(name);
    const [row] = await app.database.query<{ id: string }>(
      `insert into appointment (id, territory_id, person_id, role, valid_from) values (uuidv7(), $1, $2, 'ADMIN', '2026-01-01') returning id`,
      [town.id, user.personId],
    );
    return { user, appointment: row?.id ?? '' };
  };
  first = await admin('Hauptamt');
  second = await admin('Hauptamt, Vertretung');
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

const END = `mutation ($input: EndAppointmentInput!) { answer: endAppointment(input: $input) {
  ... on Appointment { validTo } ... on Refused { code field message } } }`;
const end = async (by: User, appointmentId: string, lastDay: string) =>
  (
    await by.ask<{ answer: { code?: string; validTo?: string } }>(END, {
      input: { appointmentId, lastDay },
    })
  ).answer;

it('a town keeps an administrator: the last one cannot be ended, nor can two end each other at once', async () => {
  const both = await Promise.all([
    end(first.user, second.appointment, '2027-03-31'),
    end(second.user, first.appointment, '2027-03-31'),
  ]);
  expect(both.map(({ code }) => code ?? 'ended').sort()).toEqual(['LAST_ADMIN', 'ended']);
  const last = both[0].code === 'LAST_ADMIN' ? second : first;
  const refused = {
    code: 'LAST_ADMIN',
    field: 'lastDay',
    message: expect.stringContaining('keine Administration mehr'),
  };
  expect(await end(first.user, last.appointment, '2027-03-31')).toEqual(refused);
  // The other one, who holds until the 31st, does not last as long.
  expect(await end(first.user, last.appointment, '2027-03-30')).toEqual(refused);
});
