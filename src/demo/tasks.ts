import { addDays, type Day } from '../shared/time/day.js';
import { Api } from './api.js';
import { ACCOUNTS } from './silberberg.js';

const TASK = { type: 'Task', fields: 'id revision' };

interface TaskPlace {
  /** Origin of the API. */
  readonly address: string;
  readonly bodyId: string;
  readonly policeId: string | undefined;
  readonly publicOrderId: string | undefined;
  readonly today: Day;
}

/**
 * Some tasks of the council: one that is urgent, one with a description, one that nobody has, one that is done. Whoever
 * answers for one made it himself, so that no mail comes between those of the main job.
 */
export async function seedTasks(place: TaskPlace): Promise<void> {
  const { address, bodyId, policeId, publicOrderId, today } = place;
  const create = (by: Api, input: object): Promise<{ id: string; revision: number }> =>
    by.mutate('createTask', { bodyId, audience: ['BODY'], ...input }, TASK);
  const office = await Api.signIn(address, ACCOUNTS.office);
  await create(await Api.signIn(address, ACCOUNTS.police), {
    title: 'Streifenplan für den Weihnachtsmarkt abstimmen',
    responsiblePersonId: policeId,
    helperIds: [publicOrderId],
    priority: 'HIGH',
    dueOn: addDays(today, 9),
  });
  await create(await Api.signIn(address, ACCOUNTS.publicOrder), {
    title: 'Beleuchtung am Bahnhof prüfen',
    description: 'Der Nordausgang ist seit dem Umbau dunkel.',
    responsiblePersonId: publicOrderId,
    dueOn: addDays(today, 3),
  });
  await create(office, { title: 'Träger für die Nachtwanderer suchen', dueOn: addDays(today, 30) });
  const done = await create(office, { title: 'Raum für die Auftaktveranstaltung reservieren' });
  const input = { taskId: done.id, revision: done.revision, note: 'Ratssaal ist frei.' };
  await office.mutate('completeTask', input, TASK);
}
