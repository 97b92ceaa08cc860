import { invited, type World } from '../meetings/town.js';
import { aTask, seen } from '../tasks/tasks.js';

type Variables = Record<string, unknown>;
type TaskInput = (world: World) => Promise<Variables>;

/** Read by the whole council; the police answers for it. */
const ofCouncil = ({ council, police }: World): Variables => ({
  ...{ bodyId: council, audience: ['BODY'] },
  responsiblePersonId: police.personId,
});

const ofTask =
  (more: (world: World) => Variables, input: (world: World) => Variables = ofCouncil): TaskInput =>
  async (world) => ({ input: { ...seen(await aTask(world.office, input(world))), ...more(world) } });

const what = { description: 'Genauer', dueOn: '2026-12-24', priority: 'HIGH' };

/** A task that somebody is asked to take over: the office, which has a seat as well. */
const handedOver: TaskInput = async (world) => {
  const { office, app } = world;
  const [{ id } = { id: '' }] = await app.database.query<{ id: string }>(
    'select id from person where account_id = $1',
    [office.accountId],
  );
  const task = await aTask(office, ofCouncil(world));
  return { input: seen(await office.do('handOverTask', { ...seen(task), responsiblePersonId: id })) };
};

export const taskInputs: Readonly<Record<string, TaskInput>> = {
  createTask: async (world) => {
    const { town, council, police, school } = world;
    const source = { type: 'MEETING', id: (await invited(world)).id };
    return {
      input: {
        ...{ title: 'Aufgabe', ...what, source, bodyId: council, territoryId: town.id },
        ...{ responsiblePersonId: police.personId, helperIds: [school.personId], audience: ['BODY'] },
      },
    };
  },
  changeTask: ofTask(({ police, school }) => ({
    change: {
      ...{ title: 'Neu', ...what, responsiblePersonId: school.personId },
      ...{ helperIds: [police.personId], audience: ['TOWN'] },
    },
  })),
  startTask: ofTask(() => ({})),
  completeTask: ofTask(() => ({ note: 'Fertig' })),
  giveUpTask: ofTask(() => ({ reason: 'Kein Geld' })),
  reopenTask: async (world) => ({
    input: seen(await world.office.do('completeTask', seen(await aTask(world.office, ofCouncil(world))))),
  }),
  handOverTask: ofTask(({ school }) => ({ responsiblePersonId: school.personId })),
  acceptTask: handedOver,
  declineTask: handedOver,
  setFollowUp: ofTask(() => ({ followUpOn: '2026-12-24' })),
  commentOnTask: async (world) => {
    const task = await aTask(world.office, ofCouncil(world));
    return { input: { taskId: task.id, words: 'Wort', mentionIds: [world.police.personId] } };
  },
  changeTasks: async (world) => ({
    input: {
      tasks: [seen(await aTask(world.office, ofCouncil(world)))],
      change: { dueOn: '2026-12-24', responsiblePersonId: world.school.personId, done: true, note: 'Fertig' },
    },
  }),
};

export const taskQueries: Readonly<Record<string, TaskInput>> = {
  task: async (world) => ({ id: (await aTask(world.office, ofCouncil(world))).id }),
  taskReaders: async (world) => ({ taskId: (await aTask(world.office, ofCouncil(world))).id }),
  taskCandidates: async ({ council, town }) => ({
    place: { source: { type: 'MEETING', id: council }, bodyId: council, territoryId: town.id },
  }),
  tasks: async ({ town, council, police }) => ({
    filter: {
      ...{ whose: 'ALL', states: ['OPEN'], dueUntil: '2027-12-31', dueFrom: '2026-12-01', overdue: false },
      ...{
        priorities: ['HIGH'],
        bodyId: council,
        territoryId: town.id,
        organisationId: police.personId,
        text: 'x',
      },
      source: { type: 'MEETING', id: council },
    },
    first: 5,
  }),
};
