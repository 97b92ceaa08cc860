import { aTask } from '../e2e/tasks/tasks.js';
import { eventually } from '../e2e/notifications/post.js';
import { type Fault, everything } from './fault.js';
import { LONG, NEVER } from './five-towns.js';
import { PATIENCE, type Scene } from './scene.js';
import { killedEachSecond } from './worker-faults.js';

/** Between the first and the second reminder of the meetings: a task of the Friday tells of itself two days before. */
const TASK_DUE = '2027-02-26';
const MORNING = new Date('2027-02-24T07:00:00Z');
const TASKS = LONG ? 100 : 10;

/** Tasks of members of the first town, and the steps of their deadlines planned; gives the addresses of the members. */
async function tasksWithDeadlines(scene: Scene): Promise<string[]> {
  const [town] = scene.towns.towns;
  if (town === undefined) throw new Error('No town');
  const desk = await scene.desk(town.officeAccount);
  const members = await scene.database.query<{ id: string; address: string }>(
    `select p.id, p.contact_email as address from seat s join person p on p.id = s.holder_id
      where s.body_id = $1 order by p.id limit $2`,
    [town.council, TASKS],
  );
  for (const { id } of members)
    await aTask(desk, { bodyId: town.council, responsiblePersonId: id, dueOn: TASK_DUE });
  scene.worker.start({ notices: NEVER });
  await eventually(
    'steps planned',
    async () => {
      const [row] = await scene.database.query<{ n: number }>(
        `select count(distinct deadline_id)::int as n from deadline_step where due_at = $1`,
        [MORNING],
      );
      return row?.n === members.length ? true : null;
    },
    PATIENCE,
  );
  await scene.worker.stop();
  return members.map(({ address }) => address);
}

/** Reckoning, taking a step, planning its mail and sending it: the worker may die in any of them. */
const killed: Fault = {
  name: 'worker killed each second while deadlines are told',
  disturb: async (scene) => {
    const addresses = await tasksWithDeadlines(scene);
    scene.clock.set(MORNING);
    await killedEachSecond(scene);
    return { expected: [...everything, ...addresses.map((to) => ({ to, subject: 'Bis' }))] };
  },
};

export const deadlineFaults: readonly Fault[] = [killed];
