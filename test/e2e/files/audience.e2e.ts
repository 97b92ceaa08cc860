import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, draftInput, invited, schwarzenberg, type User, type World } from '../meetings/town.js';
import { attached, FIELDS, filesOf, itemsOf, seen, type Thing, versionsOf } from './files.js';
import { pdf } from './samples.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const statusFor = async (user: User, file: Answer): Promise<number> =>
  (await user.client.fetch(versionsOf(file)[0]?.path ?? '')).status;

const choose = (file: Answer, audience: readonly string[]): Promise<Answer> =>
  world.office.do('chooseAudience', { type: 'Attachment', id: file.id, revision: file.revision, audience });

describe('who reads a file', () => {
  it('is who sees the thing and is meant by the audience of the file, on the page and by its address', async () => {
    const { office, police } = world;
    const { id } = await invited(world);
    const file = await attached(office, { type: 'Meeting', id });
    expect([(await filesOf(police, id))['meeting'], await statusFor(police, file)]).toEqual([
      ['Lageplan'],
      200,
    ]);
    expect(await choose(file, ['OFFICE'])).toMatchObject({ __typename: 'AudienceSetting', revision: 2 });
    expect([(await filesOf(police, id))['meeting'], await statusFor(police, file)]).toEqual([[], 404]);
    expect([(await filesOf(office, id))['meeting'], await statusFor(office, file)]).toEqual([
      ['Lageplan'],
      200,
    ]);
    expect(await choose(file, ['BODY'])).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  it('begins with the audience of the thing, and is never wider than who sees the thing', async () => {
    const { office, police, council } = world;
    const agenda = [{ title: 'Vertraulich', audience: ['OFFICE'] }];
    const { id } = await invited(world, { agenda });
    const [item] = await itemsOf(office, id);
    const confidential = await attached(office, item as Thing);
    expect(confidential['audience']).toEqual(['OFFICE']);
    const wide = await attached(office, item as Thing, { content: pdf('weit'), audience: ['PUBLIC'] });
    expect(await Promise.all([confidential, wide].map((file) => statusFor(police, file)))).toEqual([
      404, 404,
    ]);
    const draft = await office.do('scheduleMeeting', draftInput([council]));
    const early = await attached(office, { type: 'Meeting', id: draft.id }, { content: pdf('früh') });
    expect(await statusFor(police, early)).toBe(404);
    await office.do('sendInvitation', { meetingId: draft.id, revision: draft.revision });
    expect(await statusFor(police, early)).toBe(200);
  });

  it('is a deputy once he is called, and no guest of an item unless it is for everyone', async () => {
    const { office, police, firstDeputy, town } = world;
    const { id } = await invited(world);
    const [item] = await itemsOf(office, id);
    const file = await attached(office, item as Thing, { content: pdf('Vortrag') });
    const guest = await town.user('Fachberatung');
    await office.do('inviteGuest', { meetingId: id, personId: guest.personId, agendaItemId: item?.id });
    expect(await statusFor(firstDeputy, file)).toBe(404);
    expect(await statusFor(guest, file)).toBe(404);
    const { meeting } = await police.ask<{ meeting: { myInvitations: { id: string }[] } }>(
      'query ($id: ID!) { meeting(id: $id) { myInvitations { id } } }',
      { id },
    );
    const [invitation] = meeting.myInvitations;
    await police.do('answerInvitation', { invitationId: invitation?.id, answer: 'DECLINED' });
    expect(await statusFor(firstDeputy, file)).toBe(200);
    await choose(file, ['BODY', 'PUBLIC']);
    expect(await statusFor(guest, file)).toBe(200);
  });
});

describe('files of a meeting', () => {
  it('are read with it in one statement, however many', async () => {
    const { office, police, app } = world;
    const { id } = await invited(world);
    const things: Thing[] = [{ type: 'Meeting', id }, ...(await itemsOf(office, id))];
    for (const [n, thing] of [...things, ...things].entries())
      await attached(office, thing, { content: pdf(`Nummer ${n}`) });
    app.statements.length = 0;
    const files = `attachments { id ${FIELDS} }`;
    await police.ask(`query ($id: ID!) { meeting(id: $id) { id ${files} agenda { id ${files} } } }`, { id });
    expect(app.statements).toHaveLength(1);
  });

  it('go with what carries them', async () => {
    const { office, council, app } = world;
    const draft = await office.do('scheduleMeeting', draftInput([council]), 'agenda { id }');
    const [item, other] = draft['agenda'] as { id: string }[];
    const of = (id: string | undefined): Thing => ({ type: 'AgendaItem', id: id ?? '' });
    await attached(office, of(item?.id), { content: pdf('geht zuerst') });
    await attached(office, of(other?.id), { content: pdf('geht dann') });
    const file = await attached(office, { type: 'Meeting', id: draft.id }, { content: pdf('geht auch') });
    const left = async (): Promise<number> =>
      (
        await app.database.query('select 1 from attachment where thing_id = any ($1)', [
          [draft.id, item?.id, other?.id],
        ])
      ).length;
    const shorter = await office.do('removeAgendaItem', {
      ...{ meetingId: draft.id, revision: draft.revision },
      agendaItemId: item?.id,
    });
    expect(await left()).toBe(2);
    await office.do('discardDraft', { meetingId: draft.id, revision: shorter.revision });
    expect(await left()).toBe(0);
    expect(await office.do('renameAttachment', { ...seen(file), title: 'Neu' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are kept as they are when it is cancelled', async () => {
    const { office } = world;
    const meeting = await invited(world);
    const file = await attached(office, { type: 'Meeting', id: meeting.id }, { content: pdf('bleibt so') });
    await office.do('cancelMeeting', {
      ...{ meetingId: meeting.id, revision: meeting.revision },
      reason: 'Sturm',
    });
    expect(await office.do('renameAttachment', { ...seen(file), title: 'Neu' })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await statusFor(office, file)).toBe(200);
  });
});
