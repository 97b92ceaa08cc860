import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attached, FIELDS as FILE, send, versionsOf } from '../files/files.js';
import { png } from '../files/samples.js';
import type { Answer, User } from '../meetings/town.js';
import { aTask } from '../tasks/tasks.js';
import {
  aProject,
  FIELDS,
  moved,
  openProject,
  type Project,
  projectOf,
  type ProjectWorld,
  seen,
  SHEET,
  withApproved,
} from './projects.js';

let world: ProjectWorld;
beforeAll(async () => {
  world = await withApproved();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** A project that the members of the council read, and the police runs. */
async function readByCouncil(title: string): Promise<Project> {
  const { id } = await aProject(world, title);
  await world.app.database.query(`update project set audience = '{BODY}', body_id = $2 where id = $1`, [
    ...[id, world.council],
  ]);
  return openProject(world.office, id);
}

const statusFor = async (user: Pick<User, 'client'>, file: Answer): Promise<number> =>
  (await user.client.fetch(versionsOf(file)[0]?.path ?? '')).status;

const lettersOf = async (user: User, id: string): Promise<unknown> =>
  (await projectOf(user, id, `partners { letters { ${FILE} } }`))?.['partners'];

describe('a letter of intent', () => {
  it('hangs on its partner, and is read by whoever reads the project', async () => {
    const { police, school, neighbour } = world;
    const { id, partners } = await readByCouncil('Mit Absichtserklärung');
    const letter = { type: 'ProjectPartner', id: partners[0]?.id ?? '' };
    const file = await attached(police, letter, { name: 'Absichtserklärung.pdf' });
    for (const who of [police, school])
      expect([await lettersOf(who, id), await statusFor(who, file)]).toMatchObject([
        [{ letters: [{ title: 'Absichtserklärung' }] }],
        200,
      ]);
    expect(await statusFor(await neighbour.office(), file)).toBe(404);
    // Who only reads hangs nothing on it.
    expect(await send(school, letter)).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
  });
});

describe('the picture of a receipt', () => {
  const RECEIPT = { paidOn: '2026-11-30', payee: 'Farbenhaus', purpose: 'Farbe', amount: '12,34 €' };

  it('is for those who run the project, and comes no more once the books are closed', async () => {
    const { office, police, school } = world;
    const project = await readByCouncil('Mit Beleg');
    const of = { projectId: project.id, lineId: project.budgetLines[0]?.id };
    const recorded = (await police.do('recordReceipt', { ...of, ...RECEIPT }, FIELDS)) as Project;
    const thing = { type: 'ProjectReceipt', id: recorded.receipts[0]?.id ?? '' };
    const file = await attached(police, thing, { name: 'Beleg.png', content: png() });
    const filesOf = async (user: User): Promise<unknown> =>
      (await projectOf(user, project.id, 'receipts { files { title } }'))?.['receipts'];
    expect([await filesOf(office), await statusFor(office, file)]).toEqual([
      [{ files: [{ title: 'Beleg' }] }],
      200,
    ]);
    expect([await filesOf(school), await statusFor(school, file)]).toEqual([[], 404]);
    expect(await send(school, thing)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const done = await moved(office, await openProject(office, project.id), 'BEGIN', 'COMPLETE');
    await office.do('evaluateProject', { ...seen(done), sheet: SHEET });
    expect(await send(police, thing)).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    expect(await statusFor(police, file)).toBe(200);
  });
});

describe('a task of a project', () => {
  it('names the project and leads to it, for whoever sees it, and comes from nothing that is hidden', async () => {
    const { office, police, school, app } = world;
    const { id } = await readByCouncil('Mit Aufgabe');
    const source = { type: 'PROJECT', id };
    const task = await aTask(police, { title: 'Farbe bestellen', source });
    expect(task['source']).toMatchObject({ title: 'Projekt Mit Aufgabe', path: `/projekte/${id}` });
    await app.database.query(`update project set audience = '{OFFICE}' where id = $1`, [id]);
    const refused = await school.do('createTask', { title: 'Neugier', source });
    expect(refused).toMatchObject({ code: 'NOT_FOUND' });
    expect(await office.do('createTask', { title: 'Pinsel kaufen', source })).not.toHaveProperty('code');
  });
});
