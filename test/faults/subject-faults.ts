import { expect } from '@jest/globals';
import type { ReceivedMail } from '../../src/platform/mail/mailbox.js';
import type { PersonId } from '../../src/shared/ids.js';
import { imported } from '../e2e/meetings/member-list.js';
import type { Answer, User } from '../e2e/meetings/town.js';
import { eventually } from '../e2e/notifications/post.js';
import { aTask, seen } from '../e2e/tasks/tasks.js';
import { everything, type ExpectedMail, type Fault, invitations, remindersOf } from './fault.js';
import { type ArrangedTown, done, NEVER, planned } from './five-towns.js';
import type { Scene } from './scene.js';

const DAY_AFTER = new Date('2027-03-03T09:00:00Z');
const MOVED = { startsAt: '2027-03-16T17:00[Europe/Berlin]' };

interface Desk extends ArrangedTown {
  readonly user: User;
}

const about = ({ meeting }: ArrangedTown) => ({ meetingId: meeting.id, revision: meeting.revision });
const told = (town: number, subject: string): ExpectedMail[] =>
  remindersOf(town).map(({ to }) => ({ to, subject }));
const of = (town: number, { to }: ReceivedMail): boolean => to.startsWith(`sitz-${town}-`);

/**
 * The meetings of five towns between planning and sending: one is moved while its reminders go out, one was cancelled, in
 * one half of the people have declined, one is gone, one stays as it is. No use case erases a meeting that was called, nor
 * a task: here their rows are taken away. What use cases do erase has a fault of its own.
 */
const meetings: Fault = {
  name: 'meeting moved, cancelled, declined or gone meanwhile',
  disturb: async (scene) => {
    const [moved, cancelled, declined, erased] = await desksOf(scene);
    done(await cancelled.user.do('cancelMeeting', { ...about(cancelled), reason: 'Der Saal ist gesperrt.' }));
    const silent = await decline(scene, declined);
    await scene.database.query('delete from meeting where id = $1', [erased.meeting.id]);
    scene.worker.start();
    await scene.arrived(0.1);
    done(await moved.user.do('moveMeeting', { ...about(moved), ...MOVED }));
    await scene.noteWindow();
    // What was on its way at the move and is noted as sent before the window is read cannot be told from the rest.
    const movedAt = Date.now();
    const isOfOldDate = (mail: ReceivedMail): boolean =>
      of(0, mail) && mail.receivedAt.getTime() > movedAt && !scene.inWindow(mail.to);
    return {
      expected: [
        ...told(0, 'Verlegt'),
        ...told(1, 'Abgesagt'),
        ...remindersOf(2).filter(({ to }) => !silent.includes(to)),
        ...remindersOf(4),
        ...invitations,
      ],
      wrong: (mails) => [
        ...mails.filter((mail) => mail.subject.startsWith('Erinnerung') && isOfOldDate(mail)),
        ...mails.filter((mail) => of(1, mail) && !mail.subject.startsWith('Abgesagt')),
        ...mails.filter((mail) => silent.includes(mail.to) || of(3, mail)),
      ],
    };
  },
};

/** No worker ran until the meetings were over; of one the office has said so. */
const held: Fault = {
  name: 'meeting held before any worker came',
  disturb: async (scene) => {
    const [desk] = await desksOf(scene);
    scene.clock.set(DAY_AFTER);
    done(await desk.user.do('markMeetingHeld', { ...about(desk), endedAt: '2027-03-02T18:00:00Z' }));
    scene.worker.start();
    return {
      expected: invitations,
      wrong: (mails) => mails.filter(({ to }) => to.startsWith('sitz-')),
    };
  },
};

/** Seats end by the use case of the office: their reminders are let go with the invitations. */
const left: Fault = {
  name: 'members left their seats meanwhile',
  disturb: async (scene) => {
    const [desk] = await desksOf(scene);
    const seats = await scene.database.query<{ id: string; revision: number; address: string }>(
      `select s.id, s.revision, p.contact_email as address from seat s join person p on p.id = s.holder_id
        where s.body_id = $1 order by s.id limit 5`,
      [desk.council],
    );
    for (const { id, revision } of seats)
      done(await desk.user.do('endSeat', { id, revision, on: '2027-02-28' }));
    scene.worker.start();
    const gone = seats.map(({ address }) => address);
    return {
      expected: everything.filter(({ to }) => !gone.includes(to)),
      wrong: (mails) =>
        mails.filter(({ to, subject }) => gone.includes(to) && subject.startsWith('Erinnerung')),
    };
  },
};

async function desksOf(scene: Scene): Promise<[Desk, Desk, Desk, Desk]> {
  const [first, second, third, fourth] = scene.towns.towns;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error('Too few towns');
  const desk = async (town: ArrangedTown): Promise<Desk> => ({
    ...town,
    user: await scene.desk(town.officeAccount),
  });
  return [await desk(first), await desk(second), await desk(third), await desk(fourth)];
}

/** Half of the members have called the office; gives their addresses. */
async function decline(scene: Scene, { user, meeting }: Desk): Promise<string[]> {
  const rows = await scene.database.query<{ id: string; address: string }>(
    `select i.id, p.contact_email as address from invitation i join person p on p.id = i.person_id
      where i.meeting_id = $1 order by i.id`,
    [meeting.id],
  );
  const half = rows.slice(0, rows.length / 2);
  for (const { id } of half) done(await user.do('recordAnswer', { invitationId: id, answer: 'DECLINED' }));
  return half.map(({ address }) => address);
}

/** Tasks whose mails were planned: done, given up, given to somebody else, erased, or still to be done. */
const tasks: Fault = {
  name: 'task done, given up, given away or gone meanwhile',
  disturb: async (scene) => {
    const [desk] = await desksOf(scene);
    const [first, second, third, fourth, fifth, sixth] = await sixMembers(scene, desk);
    const give = ({ id }: Member): Promise<Answer> =>
      aTask(desk.user, { bodyId: desk.council, responsiblePersonId: id });
    const [ended, givenUp] = [await give(first), await give(second)];
    const [givenAway, erased] = [await give(third), await give(fourth)];
    await give(fifth);
    scene.worker.start({ notices: NEVER });
    await planned(scene.database, 'TASK_ASSIGNED', 5);
    await scene.worker.stop();
    done(await desk.user.do('completeTask', seen(ended)));
    done(await desk.user.do('giveUpTask', { ...seen(givenUp), reason: 'Erledigt sich von selbst.' }));
    done(await desk.user.do('changeTask', { ...seen(givenAway), change: { responsiblePersonId: sixth.id } }));
    await scene.database.query('delete from task where id = $1', [erased.id]);
    scene.worker.start();
    const responsible = [fifth.address, sixth.address];
    return {
      expected: [...responsible.map((to) => ({ to, subject: 'Neue' })), ...invitations],
      wrong: (mails) =>
        mails.filter(({ to, subject }) => subject.startsWith('Neue') && !responsible.includes(to)),
    };
  },
};

interface Member {
  readonly id: PersonId;
  readonly address: string;
}

async function sixMembers(
  { database }: Scene,
  { council }: ArrangedTown,
): Promise<[Member, Member, Member, Member, Member, Member]> {
  const members = await database.query<Member>(
    `select p.id, p.contact_email as address from seat s join person p on p.id = s.holder_id
      where s.body_id = $1 order by p.id limit 6`,
    [council],
  );
  if (members.length !== 6) throw new Error('Too few members');
  return members as [Member, Member, Member, Member, Member, Member];
}

/** When the office is reminded of the draft, and the imported member of the end of his term. */
const MORNING = new Date('2027-02-25T07:00:00Z');
const LIST = 'Gremium;Name;E-Mail;Stimmrecht;Von;Bis';
const isAboutErased = ({ to, subject }: ReceivedMail): boolean =>
  to.startsWith('importiert-') || /^(Bis|Überfällig)/.test(subject);

/**
 * By the use cases that erase: the office discards a draft of which it is to be reminded, and takes back two imports. One
 * brought a seat whose holder is to be told that its term ends; the other one a person on a seat of the council that is
 * called, which no worker has heard of yet.
 */
const erased: Fault = {
  name: 'draft discarded, imports taken back: meeting, seats, person erased',
  disturb: async (scene) => {
    const [{ user: office, town, council }] = await desksOf(scene);
    const importOne = (row: string) => imported({ office, town }, `${LIST}\n${row}`);
    done(await office.do('createBody', { territoryId: town.id, kind: 'STEERING_GROUP', name: 'Beirat' }));
    const ofSeat = await importOne('Beirat;Erste;importiert-1@example.org;ja;01.01.2027;26.04.2027');
    const meeting = { bodyIds: [council], startsAt: '2027-03-19T17:00[Europe/Berlin]' };
    const draft = done(await office.do('scheduleMeeting', meeting));
    scene.worker.start({ notices: NEVER });
    await eventually('steps planned', async () => ((await stepsOf(scene, MORNING)) === 2 ? true : null));
    scene.clock.set(MORNING);
    await planned(scene.database, 'DEADLINE_ESCALATED', 1);
    await planned(scene.database, 'SEAT_TERM_ENDING', 1);
    await scene.worker.stop();
    const ofPerson = await importOne('Präventionsrat;Zweite;importiert-2@example.org;ja;01.01.2027;');
    done(await office.do('discardDraft', { meetingId: draft.id, revision: draft.revision }));
    for (const importId of [ofSeat, ofPerson]) await takeBack(office, importId);
    // Of the first one only the person stays, because a mail to him was planned.
    expect(await leftOf(scene, draft)).toEqual({
      meetings: 0,
      seats: 0,
      people: ['importiert-1@example.org'],
    });
    scene.worker.start();
    return { wrong: (mails) => mails.filter(isAboutErased) };
  },
};

async function takeBack(office: User, importId: string): Promise<void> {
  const { undone } = await office.ask<{ undone: { code?: string } }>(
    'mutation ($input: UndoImportInput!) { undone: undoImport(input: $input) { __typename ... on Refused { code } } }',
    { input: { importId } },
  );
  if (undone.code !== undefined) throw new Error(undone.code);
}

/** Steps of deadlines that wait for this instant. */
async function stepsOf({ database }: Scene, dueAt: Date): Promise<number> {
  const [row] = await database.query<{ n: number }>(
    'select count(*)::int as n from deadline_step where due_at = $1',
    [dueAt],
  );
  return row?.n ?? 0;
}

/** What is still there of what was erased. */
async function leftOf({ database }: Scene, { id }: Answer): Promise<object | undefined> {
  const [row] = await database.query(
    `select (select count(*)::int from meeting where id = $1) as meetings,
            (select count(*)::int from seat s join person p on p.id = s.holder_id where p.contact_email like 'importiert-%') as seats,
            (select coalesce(array_agg(contact_email), '{}') from person where contact_email like 'importiert-%') as people`,
    [id],
  );
  return row;
}

export const subjectFaults: readonly Fault[] = [meetings, held, left, tasks, erased];
