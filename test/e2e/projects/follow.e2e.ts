import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckNotices } from '../../../src/notifications/use-cases/check-notices.js';
import { ClaimDueNotices } from '../../../src/notifications/use-cases/claim-due-notices.js';
import { PlanProjectNotices } from '../../../src/notifications/use-cases/plan-project-notices.js';
import { SendNotices } from '../../../src/notifications/use-cases/send-notices.js';
import type { DeliveredEvent } from '../../../src/platform/outbox/index.js';
import type { ProjectTopic } from '../../../src/projects/index.js';
import { deadlinesOf, renewed } from '../deadlines/deadlines.js';
import { mailTo, recipientsOf } from '../notifications/post.js';
import { workerParts, type WorkerParts } from '../notifications/worker-parts.js';
import { listFor, waitingFor } from '../waiting/waiting.js';
import {
  aProject,
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
let parts: WorkerParts;
beforeAll(async () => {
  world = await withApproved();
  parts = await workerParts(world.app);
});
afterAll(async () => {
  await parts[Symbol.asyncDispose]();
  await world.app[Symbol.asyncDispose]();
});

/** Handles the events of a project and sends what is due; the mails, the oldest first. */
async function mails(projectId: string) {
  const events = await world.app.database.query<DeliveredEvent & { topic: ProjectTopic }>(
    `select id, topic, territory_id as "territoryId", payload from outbox where payload->>'projectId' = $1 order by id`,
    [projectId],
  );
  for (const event of events) await parts.get(PlanProjectNotices).run(event.topic, event);
  const batches = await parts.get(CheckNotices).run(await parts.get(ClaimDueNotices).run(100));
  for (const { claims } of batches) await parts.get(SendNotices).run(claims);
  const received = (await world.app.mailbox.messages()).toReversed();
  world.app.mailbox.clear();
  return received;
}

const open = async (path: string) => {
  const response = await world.app.anonymous.fetch(path);
  return { status: response.status, headers: response.headers, html: await response.text() };
};
const send = async (path: string, fields: Record<string, string>) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams(fields).toString();
  const response = await world.app.anonymous.fetch(path, { method: 'POST', body, headers });
  return { status: response.status, html: await response.text() };
};

/** Somebody of a partner without seat and account is asked about a running project; his personal link. */
async function asked(
  title: string,
): Promise<{ project: Project; personId: string; link: string; text: string }> {
  const project = await moved(world.office, await aProject(world, title), 'BEGIN');
  await mails(project.id);
  const personId = await world.town.person(`Jugendhaus ${title}`);
  const answer = await world.office.do('askForReport', {
    projectId: project.id,
    personId,
    dueOn: '2026-12-15',
  });
  if (answer.__typename === 'Refused') throw new Error(answer.code);
  const mail = mailTo(await mails(project.id), { personId });
  const [link] = /\/p\/[\w-]{20,}/.exec(mail.text) ?? [];
  if (link === undefined) throw new Error('No personal link');
  return { project, personId, link, text: `${mail.subject}\n${mail.text}` };
}

describe('whoever proposed it', () => {
  it('is told of each step up to the evaluation, with the reason and what comes next', async () => {
    const { office, police } = world;
    let project = await aProject(world, 'Bis zum Ende begleitet');
    const told: string[] = [];
    const listen = async () => {
      const received = await mails(project.id);
      expect(recipientsOf(received)).toEqual([`p${police.personId}@example.org`]);
      told.push(received[0]?.subject.split(':')[0] ?? '');
      return received[0]?.text ?? '';
    };
    expect(await listen()).toContain('weil Sie dieses Projekt vorgeschlagen haben');
    for (const step of ['BEGIN', 'PAUSE', 'RESUME', 'COMPLETE']) {
      project = await moved(office, project, step);
      const text = await listen();
      if (step === 'PAUSE') expect(text).toContain('Weil es so ist');
      expect(text).toContain(`/projekte/${project.id}`);
    }
    await office.do('evaluateProject', { ...seen(project), sheet: SHEET });
    await listen();
    expect(told).toEqual([
      'Ein Projekt entsteht',
      'Das Projekt läuft',
      'Das Projekt ruht',
      'Das Projekt läuft',
      'Das Projekt ist abgeschlossen',
      'Das Projekt ist ausgewertet',
    ]);
    // The same events once more lead to nothing new.
    expect(await mails(project.id)).toEqual([]);
  });

  it('is told nothing when he may not see it any more', async () => {
    const project = await aProject(world, 'Nicht mehr dabei');
    await world.app.database.query('delete from project_member where project_id = $1', [project.id]);
    expect(await mails(project.id)).toEqual([]);
  });
});

describe('the personal link of a partner', () => {
  it('comes by mail, which says until when it is good', async () => {
    const { text, project } = await asked('Mit Brief');
    expect(text).toContain('Zwischenbericht bis Dienstag, 15.12.2026: Mit Brief');
    expect(text).toContain('bis das Projekt endet oder die Koordinierungsstelle ihn zurücknimmt');
    expect((await openProject(world.office, project.id)).reporters).toMatchObject([
      { name: 'Jugendhaus Mit Brief', dueOn: '2026-12-15', answeredAt: null, isLate: false },
    ]);
  });

  it('shows by GET and saves by POST, without sign-in and without JavaScript', async () => {
    const { project, link } = await asked('Per Link');
    const page = await open(link);
    expect(page.status).toBe(200);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.html).toContain('Vorfälle (Stück)');
    expect(page.html).not.toMatch(/<script|Farbe|1\.200/);
    expect((await openProject(world.office, project.id)).reports).toEqual([]);

    const indicatorId = project.indicators[0]?.id ?? '';
    const sent = await send(link, { words: 'Zwei <Wände> sind fertig.', [indicatorId]: '20,25' });
    expect(sent).toMatchObject({
      status: 200,
      html: expect.stringContaining('Ihr Bericht ist gespeichert.'),
    });
    expect(await openProject(world.office, project.id)).toMatchObject({
      reports: [{ words: 'Zwei <Wände> sind fertig.', via: 'LINK', by: 'Jugendhaus Per Link' }],
      indicators: [{ latest: 20.25, progress: 50, values: [{ day: '2026-12-01', via: 'LINK' }] }],
      reporters: [{ answeredAt: expect.any(String) }],
    });
    expect((await open(link)).html).toContain('Sie können noch einen schreiben');
  });

  it('keeps what was typed when something is refused', async () => {
    const { project, link } = await asked('Vertippt');
    const indicatorId = project.indicators[0]?.id ?? '';
    const wrong = await send(link, { words: 'Ein "Bericht"', obstacles: 'Frost', [indicatorId]: 'zwölf' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Schreiben Sie den Wert für „Vorfälle“ als Zahl');
    for (const typed of ['Ein &quot;Bericht&quot;', 'Frost', 'value="zwölf"'])
      expect(wrong.html).toContain(typed);
    const empty = await send(link, { words: '  ' });
    expect(empty).toMatchObject({
      status: 422,
      html: expect.stringContaining('Schreiben Sie, was geschehen ist'),
    });
    expect((await openProject(world.office, project.id)).reports).toEqual([]);
  });

  it('ends with the project, and when the office takes it back; another one looks the same', async () => {
    const { office } = world;
    const ended = await asked('Endet');
    await moved(office, ended.project, 'COMPLETE');
    const revoked = await asked('Zurückgenommen');
    const reporterId = (await openProject(office, revoked.project.id)).reporters[0]?.id;
    await office.do('endReportLink', { projectId: revoked.project.id, reporterId });
    const unknown = await open(`/p/${'x'.repeat(43)}`);
    expect(unknown.status).toBe(404);
    for (const { link, project } of [ended, revoked]) {
      expect(await open(link)).toMatchObject({ status: 404, html: unknown.html });
      expect(await send(link, { words: 'Zu spät' })).toMatchObject({ status: 404 });
      expect((await openProject(office, project.id)).reports).toEqual([]);
    }
  });

  it('is given for this project alone, to people of the town, by the office', async () => {
    const { office, police, neighbour } = world;
    const { id: projectId } = await aProject(world, 'Wer fragt');
    const ask = (personId: string, dueOn = '2026-12-15') =>
      office.do('askForReport', { projectId, personId, dueOn });
    expect(await ask(await neighbour.person('Von nebenan'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(police.personId ?? '', '2026-11-30')).toMatchObject({
      ...{ code: 'REPORT_DUE_IN_PAST', field: 'dueOn' },
    });
    await expect(
      police.do('askForReport', { projectId, personId: police.personId, dueOn: '2026-12-15' }),
    ).rejects.toThrow('NOT_ALLOWED');
    expect(await office.do('endReportLink', { projectId, reporterId: crypto.randomUUID() })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const over = await moved(office, await aProject(world, 'Schon vorbei'), 'BEGIN', 'COMPLETE');
    expect(
      await office.do('askForReport', { projectId: over.id, personId: police.personId, dueOn: '2026-12-15' }),
    ).toMatchObject({ code: 'PROJECT_COMPLETED' });
  });
});

describe('what waits', () => {
  it('an approved proposal and a completed project wait for the office', async () => {
    const { office, approved, police } = world;
    const proposalId = await approved('Wartet auf ein Projekt');
    const waits = async (title: string): Promise<string[]> =>
      (await waitingFor(office)).nodes.filter((item) => item.title === title).map(({ kind }) => kind);
    expect(await waits('Wartet auf ein Projekt')).toEqual(['START_PROJECT']);
    const project = await office.do('startProject', { proposalId }, 'id');
    expect(await waits('Wartet auf ein Projekt')).toEqual([]);
    await moved(office, project, 'BEGIN', 'COMPLETE');
    expect(await waits('Wartet auf ein Projekt')).toEqual(['EVALUATE_PROJECT']);
    expect((await listFor(police)).map(String).join()).not.toContain('EVALUATE');
  });

  it('a report waits for who is asked, who sees the project and reports in the application too', async () => {
    const { office, town, council, app } = world;
    const reporter = await town.user('Sozialarbeit');
    await town.seat(council, reporter.personId);
    const project = await aProject(world, 'Fragt ein Mitglied');
    await app.database.query(`update project set audience = '{OFFICE}' where id = $1`, [project.id]);
    expect(await projectOf(reporter, project.id)).toBeNull();
    await office.do('askForReport', {
      projectId: project.id,
      personId: reporter.personId,
      dueOn: '2026-12-15',
    });
    expect((await waitingFor(reporter)).nodes).toMatchObject([
      {
        kind: 'WRITE_PROJECT_REPORT',
        title: 'Fragt ein Mitglied',
        dueOn: '2026-12-15',
        path: `/projekte/${project.id}`,
      },
    ]);
    expect((await projectOf(reporter, project.id))?.['may']).toEqual(['RECORD_PROGRESS']);
    await reporter.do('recordProgress', { projectId: project.id, day: '2026-12-01', words: 'Alles gut' });
    expect((await waitingFor(reporter)).nodes).toEqual([]);
  });
});

describe('the days of a project', () => {
  it('are deadlines: milestones, report and end, until the work is over', async () => {
    const { office, police } = world;
    const { project } = await asked('Mit Fristen');
    const mine = async () => {
      await renewed(parts);
      return (await deadlinesOf(office)).filter(({ title }) => title.includes('Mit Fristen'));
    };
    expect((await mine()).map(({ kind, dueOn, isOpen }) => `${kind} ${dueOn} ${isOpen}`)).toEqual([
      'PROJECT_REPORT 2026-12-15 true',
      'MILESTONE 2027-05-01 true',
      'MILESTONE 2027-06-01 true',
      'PROJECT_END 2027-12-31 true',
    ]);
    const now = await openProject(office, project.id);
    const reachedIds = [now.milestones[0]?.id];
    await police.do('recordProgress', { projectId: project.id, day: '2026-12-01', reachedIds });
    expect((await mine()).filter(({ isOpen }) => isOpen)).toHaveLength(3);
    await moved(office, now, 'COMPLETE');
    expect((await mine()).filter(({ isOpen }) => isOpen)).toEqual([]);
  });
});
