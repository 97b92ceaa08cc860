import { defaultRules } from '../../../src/council/index.js';
import { imported, previewed } from '../meetings/member-list.js';
import { DECISIONS } from './valid-decision-inputs.js';
import { COACHES, stateWithCouncil } from './valid-coach-inputs.js';
import { FIRST_RUN, INSTALLATION } from './valid-installation-inputs.js';
import { moduleInputs } from './valid-module-inputs.js';
import { serviceInputs } from './valid-service-inputs.js';
import { type Answer, draftInput, invited, schwarzenberg, Town, type User } from '../meetings/town.js';

/** Somebody who has every right in Schwarzenberg, and a seat too. */
export async function fullWorld() {
  const world = await schwarzenberg();
  const { app, town, office, council } = world;
  await app.database.query(
    `insert into appointment (id, territory_id, account_id, role, valid_from) values (uuidv7(), $1, $2, 'ADMIN', '2026-01-01')`,
    [town.id, office.accountId],
  );
  await town.seat(council, await town.person('Koordinierungsstelle', office.accountId));
  return { ...world, stateId: await stateWithCouncil(world) };
}
export type FullWorld = Awaited<ReturnType<typeof fullWorld>>;

type Variables = Record<string, unknown>;
/** Valid once: what they name is made for this purpose. */
export type ValidInput = (world: FullWorld) => Promise<Variables>;

let made = 0;
const anew = (name: string): string => `${name} ${(made += 1)}`;
const seen = ({ id, revision }: Answer): Variables => ({ meetingId: id, revision });
/** A new draft of a meeting. */
export const draft = (world: FullWorld): Promise<Answer> =>
  world.office.do('scheduleMeeting', draftInput([world.council]), 'agenda { id }');
const input =
  (of: (world: FullWorld) => Promise<Variables>): ValidInput =>
  async (world) => ({ input: await of(world) });
const ofDraft = (more: (meeting: Answer, world: FullWorld) => Variables | Promise<Variables>): ValidInput =>
  input(async (world) => {
    const meeting = await draft(world);
    return { ...seen(meeting), ...(await more(meeting, world)) };
  });
const ofInvited = (more: Variables): ValidInput =>
  input(async (world) => ({ ...seen(await invited(world)), ...more }));

const items = (meeting: Answer): { id: string }[] => meeting['agenda'] as { id: string }[];
const topic = ({ office, council }: FullWorld): Promise<Answer> =>
  office.do('proposeTopic', { bodyId: council, title: anew('Thema') });

const row = (id: string): Variables => ({ id, revision: 1 });
const seatOf = async (town: Town): Promise<string> => {
  const body = await town.body(anew('AG'), 'WORKING_GROUP');
  return town.seat(body, await town.person(anew('Mitglied')));
};

/** The own invitation of somebody to a new meeting. */
async function invitation(world: FullWorld, of: User): Promise<string> {
  const meeting = await invited(world);
  const [found] = await world.app.database.query<{ id: string }>(
    `select i.id from invitation i join person p on p.id = i.person_id where i.meeting_id = $1 and p.account_id = $2`,
    [meeting.id, of.accountId],
  );
  return found?.id ?? '';
}

async function pastMeeting(world: FullWorld): Promise<Variables> {
  const meeting = await invited(world);
  await world.app.database.query(
    `update meeting set starts_at = '2026-11-30T08:00Z', ends_at = null where id = $1`,
    [meeting.id],
  );
  return { ...seen(meeting), endedAt: '2026-11-30T10:00:00Z' };
}

const { reminders, ...rules } = defaultRules('PREVENTION_COUNCIL');
const parameters = { ...rules, reminders: reminders.slice(0, 1), nudgeAfterDays: [3] };
const term = { validFrom: '2026-01-01', validTo: '2028-12-31' };

const memberList = (): string => `Gremium;Name;Stimmrecht\nPräventionsrat;${anew('Mitglied')};nein`;
const COUNCIL: Readonly<Record<string, ValidInput>> = {
  changeTerritoryOffice: input(async ({ app, town }) => {
    const [{ revision } = { revision: 0 }] = await app.database.query<{ revision: number }>(
      'select revision from territory where id = $1',
      [town.id],
    );
    return {
      id: town.id,
      revision,
      chairTitle: 'Bürgermeister',
      onBehalfOf: 'des Bürgermeisters',
      officeName: 'Amt',
    };
  }),
  createOrganisation: input(async ({ town }) => ({
    territoryId: town.id,
    name: anew('Verein'),
    sector: 'SOCIETY',
    kind: 'CLUB',
  })),
  changeOrganisation: input(async ({ app, town }) => {
    const [{ id } = { id: '' }] = await app.database.query<{ id: string }>(
      `insert into organisation (id, territory_id, name, sector, kind) values (uuidv7(), $1, $2, 'SOCIETY', 'CLUB') returning id`,
      [town.id, anew('Verein')],
    );
    return { ...row(id), name: anew('Verein'), sector: 'SOCIETY', kind: 'CLUB', shortName: 'V' };
  }),
  createPerson: input(async ({ town }) => ({
    territoryId: town.id,
    name: anew('Person'),
    contactEmail: 'amt@stadt.example',
  })),
  changePerson: input(async ({ town }) => ({
    ...row(await town.person(anew('Person'))),
    name: 'Person',
    contactPhone: '03774 2660',
  })),
  clearAddressMarks: input(async ({ town }) => ({ personId: await town.person(anew('Person')) })),
  createBody: input(async ({ town }) => ({
    ...{ territoryId: town.id, kind: 'WORKING_GROUP', name: anew('AG'), mandate: 'Auftrag' },
    ...{ mandateFrom: '2026-01-01', mandateTo: '2027-12-31', reportDue: '2027-12-31' },
    reportIntervalMonths: 6,
  })),
  changeBody: input(async ({ town }) => ({
    ...row(await town.body(anew('AG'), 'WORKING_GROUP')),
    ...{ name: anew('AG'), mandate: 'Auftrag', mandateFrom: '2026-01-01' },
  })),
  dissolveBody: input(async ({ town }) => ({
    ...row(await town.body(anew('AG'), 'WORKING_GROUP')),
    on: '2026-12-31',
  })),
  recordReport: input(async ({ town }) => ({
    ...row(await town.owingGroup(anew('AG'))),
    ...{ givenOn: '2026-11-30', note: 'In der Lenkungsgruppe vorgestellt.' },
  })),
  adoptRules: input(async ({ town }) => ({
    ...row(await town.body(anew('Rat'))),
    validFrom: '2027-01-01',
    parameters,
  })),
  createSeat: input(async ({ town }) => ({
    ...{
      bodyId: await town.body(anew('Rat')),
      holderId: await town.person(anew('Mitglied')),
      votingRight: true,
      chair: 'CHAIR',
    },
    ...term,
  })),
  changeSeat: input(async ({ town }) => ({
    ...row(await town.seat(await town.body(anew('Rat')), null)),
    ...{ holderId: await town.person(anew('Mitglied')), votingRight: false },
    ...term,
  })),
  endSeat: input(async ({ town }) => ({ ...row(await seatOf(town)), on: '2026-12-31' })),
  handOverSeat: input(async ({ town }) => ({
    ...row(await seatOf(town)),
    ...{ holderId: await town.person(anew('Nachfolge')), from: '2027-01-01' },
  })),
  nameDeputies: input(async ({ town }) => ({
    ...row(await seatOf(town)),
    deputies: [await town.person(anew('Vertretung'))],
  })),
  previewMemberImport: input(async ({ town }) => ({ territoryId: town.id, text: memberList() })),
  importMembers: input((world) => previewed(world, memberList())),
  undoImport: input(async (world) => ({ importId: await imported(world, memberList()) })),
};

const MEETINGS: Readonly<Record<string, ValidInput>> = {
  discardDraft: ofDraft(() => ({})),
  scheduleMeeting: input(async ({ council }) => ({
    ...draftInput([council]),
    ...{ number: 7, title: 'Sitzung', videoUrl: 'https://video.example/x', answerBy: '2027-02-20' },
    agenda: [
      {
        title: 'Punkt',
        presenter: 'Ordnungsamt',
        minutes: 10,
        audience: ['BODY'],
        kind: 'DECISION',
        publicity: 'PUBLIC',
      },
    ],
  })),
  changeMeetingDraft: ofDraft(() => ({
    ...{
      startsAt: '2027-03-03T17:00[Europe/Berlin]',
      endsAt: '2027-03-03T18:00[Europe/Berlin]',
      title: 'Neu',
      place: 'Hier',
    },
    ...{ number: 8, answerBy: '2027-02-20', urgencyReason: 'Grund' },
  })),
  addAgendaItem: ofDraft(() => ({ item: { title: 'Punkt', minutes: 10, audience: ['BODY'] } })),
  changeAgendaItem: ofDraft((meeting) => ({
    agendaItemId: items(meeting)[0]?.id,
    change: { title: 'Anders', audience: ['TOWN'] },
  })),
  removeAgendaItem: ofDraft((meeting) => ({ agendaItemId: items(meeting)[0]?.id })),
  orderAgenda: ofDraft((meeting) => ({
    agendaItemIds: items(meeting)
      .map(({ id }) => id)
      .toReversed(),
  })),
  copyAgendaFromLastMeeting: ofDraft(
    async (_, world) => (
      await invited(world, { startsAt: '2027-02-01T17:00[Europe/Berlin]', endsAt: null }),
      {}
    ),
  ),
  takeTopic: ofDraft(async (_, world) => ({ topicId: (await topic(world)).id })),
  proposeTopic: input(async ({ council }) => ({
    bodyId: council,
    title: 'Thema',
    note: 'Notiz',
    minutes: 5,
  })),
  closeTopic: input(async (world) => ({ topicId: (await topic(world)).id, revision: 1 })),
  sendInvitation: ofDraft(() => ({ urgencyReason: 'Grund' })),
  moveMeeting: ofInvited({
    startsAt: '2027-03-09T17:00[Europe/Berlin]',
    endsAt: '2027-03-09T18:00[Europe/Berlin]',
    answerBy: '2027-02-20',
  }),
  changePlace: ofInvited({ place: 'Anderswo', videoUrl: 'https://video.example/y' }),
  supplementAgenda: ofInvited({ items: [{ title: 'Nachtrag', minutes: 5, audience: ['BODY'] }] }),
  cancelMeeting: ofInvited({ reason: 'Krankheit' }),
  markMeetingHeld: input(pastMeeting),
  nudge: input(async (world) => ({ meetingId: (await invited(world)).id })),
  inviteGuest: input(async (world) => ({
    meetingId: (await invited(world)).id,
    personId: await world.town.person(anew('Gast')),
  })),
  uninviteGuest: input(async (world) => {
    const guest = { meetingId: (await invited(world)).id, personId: await world.town.person(anew('Gast')) };
    return { invitationId: (await world.office.do('inviteGuest', guest)).id };
  }),
  answerInvitation: input(async (world) => ({
    invitationId: await invitation(world, world.office),
    answer: 'DECLINED',
    schedule: 1,
  })),
  recordAnswer: input(async (world) => ({
    ...{ invitationId: await invitation(world, world.police), answer: 'DECLINED' },
    ...{ deputyId: world.secondDeputy.personId, givenAt: '2026-12-01T08:00:00Z' },
  })),
  sendInvitationAgain: input(async (world) => {
    const invitationId = await invitation(world, world.police);
    // Nobody works off the events here: the first mail counts as gone.
    await world.app.database.query('update outbox set done_at = now() where done_at is null');
    return { invitationId };
  }),
  ...serviceInputs,
};

const IDENTITY: Readonly<Record<string, ValidInput>> = {
  appoint: input(async ({ town, council }) => ({
    ...{ personId: await town.person(anew('Amt')), role: 'COORDINATOR', bodyId: council },
    ...term,
  })),
  endAppointment: input(async ({ app, town }) => {
    const [{ id } = { id: '' }] = await app.database.query<{ id: string }>(
      `insert into appointment (id, territory_id, person_id, role, valid_from) values (uuidv7(), $1, $2, 'COORDINATOR', '2026-01-01') returning id`,
      [town.id, await town.person(anew('Amt'))],
    );
    return { appointmentId: id, lastDay: '2026-12-31' };
  }),
  inviteToAccount: async ({ town }) => ({ personId: await town.person(anew('Neu')) }),
  signOut: async () => ({}),
};

/** They are refused here: nobody has a password, and no link is open. */
export const WITHOUT_SUCCESS: Readonly<Record<string, ValidInput>> = {
  ...FIRST_RUN,
  signIn: input(async () => ({
    email: `${anew('amt').replace(' ', '')}@stadt.example`,
    password: 'lang genug, aber falsch',
  })),
  setPassword: input(async () => ({ token: 'A'.repeat(43), password: 'lang genug, aber falsch' })),
  redeemInvitation: input(async () => ({
    token: 'A'.repeat(43),
    email: 'amt@stadt.example',
    password: 'lang genug, aber falsch',
  })),
  changePassword: input(async () => ({
    current: 'lang genug, aber falsch',
    next: 'ein anderes langes Kennwort',
  })),
};

export const VALID_MUTATIONS = {
  ...COUNCIL,
  ...MEETINGS,
  ...DECISIONS,
  ...moduleInputs,
  ...IDENTITY,
  ...COACHES,
  ...INSTALLATION,
};
