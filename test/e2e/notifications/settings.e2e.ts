import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, invited, schwarzenberg, type User, type World } from '../meetings/town.js';
import { aTask } from '../tasks/tasks.js';
import { addressOf, mailTo, post, recipientsOf } from './post.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});
afterEach(async () => {
  await world.app.database.query('delete from notice_setting');
});

interface Person {
  readonly personId: string;
  readonly territoryName: string;
  readonly email: string | null;
  readonly settings: readonly {
    readonly kind: string;
    readonly name: string;
    readonly area: string;
    readonly legal: boolean;
    readonly choice: string;
    readonly choices: readonly string[];
  }[];
}

const FIELDS = 'persons { personId territoryName email settings { kind name area legal choice choices } }';

const settingsOf = async (user: User): Promise<readonly Person[]> =>
  (await user.ask<{ noticeSettings: { persons: Person[] } }>(`query { noticeSettings { ${FIELDS} } }`))
    .noticeSettings.persons;

const choiceOf = (persons: readonly Person[], kind: string): string | undefined =>
  persons[0]?.settings.find((setting) => setting.kind === kind)?.choice;

interface Chosen extends Answer {
  readonly persons?: readonly Person[];
}

const choose = async (user: User, kind: string, choice: string, personIds?: unknown[]): Promise<Chosen> => {
  const { answer } = await user.ask<{ answer: Chosen }>(
    `mutation ($input: ChooseNoticesInput!) { answer: chooseNotices(input: $input) {
       __typename ... on Refused { code message field } ... on NoticeSettings { ${FIELDS} } } }`,
    { input: { personIds: personIds ?? [user.personId], kind, choice } },
  );
  return answer;
};

const rowsOf = (user: User, kind: string) =>
  world.app.database.query<{ state: string }>(
    'select state from notification where person_id = $1 and kind = $2 order by id',
    [user.personId, kind],
  );

describe('the settings for notices', () => {
  it('show every kind with its usual choice, and legal mails as fixed', async () => {
    const [person, ...more] = await settingsOf(world.police);
    expect(more).toEqual([]);
    expect(person).toMatchObject({
      personId: world.police.personId,
      territoryName: 'Schwarzenberg',
      email: addressOf(world.police),
    });
    const fixed = person?.settings.filter(({ legal }) => legal) ?? [];
    expect(fixed.map(({ kind }) => kind)).toEqual([
      ...['INVITATION', 'SUPPLEMENT', 'CHANGE', 'MOVE', 'CANCELLATION', 'CALL', 'RELEASE'],
    ]);
    expect(fixed.every(({ choice, choices }) => choice === 'AT_ONCE' && choices.length === 1)).toBe(true);
    expect(person?.settings).toContainEqual({
      ...{ kind: 'TASK_ASSIGNED', name: 'Neue Aufgaben', area: 'TASKS', legal: false },
      ...{ choice: 'AT_ONCE', choices: ['AT_ONCE', 'DIGEST', 'OFF'] },
    });
  });

  it('keep what one chooses, and only for oneself', async () => {
    const answer = await choose(world.police, 'TASK_ASSIGNED', 'OFF');
    expect(choiceOf(answer.persons ?? [], 'TASK_ASSIGNED')).toBe('OFF');
    expect(choiceOf(await settingsOf(world.police), 'TASK_ASSIGNED')).toBe('OFF');
    expect(choiceOf(await settingsOf(world.school), 'TASK_ASSIGNED')).toBe('AT_ONCE');
  });

  it('refuse to switch a legal mail off, and a choice that a kind does not have', async () => {
    for (const [kind, choice] of [
      ['INVITATION', 'OFF'],
      ['CANCELLATION', 'DIGEST'],
      ['MOVE', 'AT_ONCE'],
      ['REMINDER', 'DIGEST'],
      ['ACCOUNT_INVITATION', 'OFF'],
      ['MAIL_REFUSED', 'OFF'],
    ] as const)
      expect(await choose(world.police, kind, choice)).toMatchObject({
        ...{ code: 'NOTICE_CHOICE_NOT_ALLOWED', field: 'choice' },
      });
    expect(await world.app.database.query('select * from notice_setting')).toEqual([]);
  });

  it('are nobody else’s: not a colleague’s, not the office’s', async () => {
    for (const user of [world.school, world.office])
      expect(await choose(user, 'REMINDER', 'OFF', [world.police.personId])).toMatchObject({
        code: 'NOT_FOUND',
      });
    expect(
      await choose(world.school, 'REMINDER', 'OFF', [world.school.personId, world.police.personId]),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(await choose(world.school, 'REMINDER', 'OFF', [])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.app.database.query('select * from notice_setting')).toEqual([]);
  });

  it('can be chosen in all towns at once by who sits in several', async () => {
    const { neighbour, police } = world;
    const there = await neighbour.person('Polizeirevier Aue', police.accountId);
    const answer = await choose(police, 'REMINDER', 'OFF', [police.personId, there]);
    expect(answer.persons?.map(({ territoryName }) => territoryName)).toEqual([
      ...['Schneeberg', 'Schwarzenberg'],
    ]);
    expect(answer.persons?.map((person) => choiceOf([person], 'REMINDER'))).toEqual(['OFF', 'OFF']);
  });

  it('of two at once one holds, and both are answered', async () => {
    const answers = await Promise.all(
      ['OFF', 'DIGEST', 'AT_ONCE', 'OFF'].map((choice) => choose(world.school, 'NUDGE', choice)),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(4).fill('NoticeSettings'));
    expect(await world.app.database.query('select kind from notice_setting')).toEqual([{ kind: 'NUDGE' }]);
  });
});

describe('a notice that is due', () => {
  const assign = ({ personId }: User): Promise<Answer> =>
    aTask(world.office, { responsiblePersonId: personId });

  it('goes, waits for the digest or stays in the inbox, as each person wants it', async () => {
    await choose(world.school, 'TASK_ASSIGNED', 'DIGEST');
    await choose(world.church, 'TASK_ASSIGNED', 'OFF');
    for (const user of [world.police, world.school, world.church]) await assign(user);
    expect(recipientsOf(await post(world.app))).toEqual([addressOf(world.police)]);
    expect(await rowsOf(world.police, 'TASK_ASSIGNED')).toEqual([{ state: 'SENT' }]);
    expect(await rowsOf(world.school, 'TASK_ASSIGNED')).toEqual([{ state: 'COLLECTED' }]);
    expect(await rowsOf(world.church, 'TASK_ASSIGNED')).toEqual([{ state: 'KEPT' }]);
  });

  it('is not mailed as a reminder, if one wants none', async () => {
    const { app, police, school } = world;
    app.clock.set('2026-12-01T08:00:00Z');
    await invited(world);
    await post(app);
    await choose(police, 'REMINDER', 'OFF');
    app.clock.set('2027-02-23T16:00:00Z');
    const mails = await post(app);
    expect(recipientsOf(mails)).not.toContain(addressOf(police));
    expect(mailTo(mails, school).subject).toContain('Erinnerung');
  });

  it('goes whatever is stored, when it is legal', async () => {
    const { app, police, town } = world;
    // As a row might stand there after a kind has become legal.
    await app.database.query(
      `insert into notice_setting (person_id, territory_id, kind, choice) values ($1, $2, 'INVITATION', 'OFF')`,
      [police.personId, town.id],
    );
    await invited(world, { startsAt: '2027-06-01T17:00[Europe/Berlin]', endsAt: null });
    expect(mailTo(await post(app), police).subject).toContain('Einladung');
  });
});
