import { invited } from '../meetings/town.js';
import { aTask, seen } from '../tasks/tasks.js';
import type { FullWorld, ValidInput } from './valid-inputs.js';

type Variables = Record<string, unknown>;

const ofTask =
  (more: (world: FullWorld) => Variables, input: (world: FullWorld) => Variables = () => ({})): ValidInput =>
  async (world) => ({ input: { ...seen(await aTask(world.office, input(world))), ...more(world) } });

const own = ({ office }: FullWorld): Variables => ({ responsiblePersonId: office.personId });
const what = { description: 'Genauer', dueOn: '2026-12-24', priority: 'HIGH' };

/** A task that somebody is asked to take over: the office, which has a seat as well. */
const handedOver: ValidInput = async (world) => {
  const { office, app } = world;
  const [{ id } = { id: '' }] = await app.database.query<{ id: string }>(
    'select id from person where account_id = $1',
    [office.accountId],
  );
  const task = await aTask(office, { responsiblePersonId: world.police.personId });
  return { input: seen(await office.do('handOverTask', { ...seen(task), responsiblePersonId: id })) };
};

export const taskInputs: Readonly<Record<string, ValidInput>> = {
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
      ...{ title: 'Neu', ...what, responsiblePersonId: police.personId },
      ...{ helperIds: [school.personId], audience: ['TOWN'] },
    },
  })),
  startTask: ofTask(() => ({})),
  completeTask: ofTask(() => ({ note: 'Fertig' })),
  giveUpTask: ofTask(() => ({ reason: 'Kein Geld' })),
  reopenTask: async ({ office }) => ({
    input: seen(await office.do('completeTask', seen(await aTask(office)))),
  }),
  handOverTask: ofTask(({ school }) => ({ responsiblePersonId: school.personId }), own),
  acceptTask: handedOver,
  declineTask: handedOver,
  setFollowUp: ofTask(() => ({ followUpOn: '2026-12-24' })),
  commentOnTask: async ({ office, police }) => {
    const task = await aTask(office, { responsiblePersonId: police.personId });
    return { input: { taskId: task.id, words: 'Wort', mentionIds: [police.personId] } };
  },
  changeTasks: async ({ office, police }) => ({
    input: {
      tasks: [seen(await aTask(office))],
      change: { dueOn: '2026-12-24', responsiblePersonId: police.personId, done: true, note: 'Fertig' },
    },
  }),
};

export const taskQueries: Readonly<Record<string, ValidInput>> = {
  task: async ({ office }) => ({ id: (await aTask(office)).id }),
  taskReaders: async ({ office }) => ({ taskId: (await aTask(office)).id }),
  taskCandidates: async ({ council, town }) => ({
    place: { source: { type: 'MEETING', id: council }, bodyId: council, territoryId: town.id },
  }),
  tasks: async ({ town, council, police }) => ({
    filter: {
      ...{ whose: 'ALL', states: ['OPEN'], dueUntil: '2027-12-31', dueFrom: '2026-12-01', overdue: false },
      ...{ bodyId: council, territoryId: town.id, organisationId: police.personId, text: 'x' },
      source: { type: 'MEETING', id: council },
    },
    first: 5,
  }),
};
