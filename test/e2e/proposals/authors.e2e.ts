import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, schwarzenberg, type User, type World } from '../meetings/town.js';
import { addressOf, mailTo } from '../notifications/post.js';
import { workerParts, type WorkerParts } from '../notifications/worker-parts.js';
import { mailsAbout } from './mails.js';
import { anOrganisation, aProposal, complete, FIELDS, proposalOf, seen, submitted } from './proposals.js';

let world: World;
let parts: WorkerParts;
beforeAll(async () => {
  world = await schwarzenberg();
  parts = await workerParts(world.app);
});
afterAll(async () => {
  await parts[Symbol.asyncDispose]();
  await world.app[Symbol.asyncDispose]();
});

const invite = (by: User, proposal: Answer, { personId }: Pick<User, 'personId'>): Promise<Answer> =>
  by.do('inviteProposalAuthor', { ...seen(proposal), personId }, FIELDS);
const remove = (by: User, proposal: Answer, { personId }: Pick<User, 'personId'>): Promise<Answer> =>
  by.do('removeProposalAuthor', { ...seen(proposal), personId }, FIELDS);
const namesIn = (proposal: Answer): string[] =>
  (proposal['authors'] as { name: string }[]).map(({ name }) => name);
const shared = async (): Promise<Answer> => invite(world.police, await aProposal(world.police), world.school);
const transfer = (words: string): object => ({ draft: { followUp: { transfer: words } } });

describe('several authors', () => {
  it('see, write and hand in the same draft, and each finds it among his own', async () => {
    const { police, school, app, council } = world;
    const draft = await complete(police, await anOrganisation(app), { bodyId: council }, 'Zu zweit');
    expect(await proposalOf(school, draft.id)).toBeNull();
    const both = await invite(police, draft, school);
    expect(namesIn(both)).toEqual(['Oberschule', 'Polizeirevier Aue']);
    expect(await proposalOf(school, draft.id)).toMatchObject({ isMine: true, may: draft['may'] });
    const written = await school.do('saveProposalDraft', { ...seen(both), ...transfer('Neu gefasst') });
    expect(await school.do('submitProposal', seen(written), 'state')).toMatchObject({ state: 'SUBMITTED' });
  });

  it('are told by mail, and only who was invited', async () => {
    const { school, church, police } = world;
    const draft = await shared();
    const [mail, ...more] = await mailsAbout(draft.id, { app: world.app, parts });
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Zum Mitschreiben eingeladen: Graffiti am Bahnhof vorbeugen' });
    expect(
      mailTo(
        [mail].flatMap((each) => each ?? []),
        school,
      ).text,
    ).toMatch(
      /Sie können jetzt an diesem Projektvorschlag mitschreiben\.[^]*Präventionsrat[^]*\/projektvorschlaege\/[^]*weil Sie eingeladen wurden, an diesem Projektvorschlag mitzuschreiben/,
    );
    expect(mail?.text).not.toContain('Jugendliche gestalten');
    // Taken out and invited again before any mail went: only what is so now is told.
    await invite(police, await remove(police, await invite(police, draft, church), church), church);
    const subjects = (await mailsAbout(draft.id, { app: world.app, parts })).map(({ subject }) => subject);
    expect(new Set(subjects)).toEqual(
      new Set(['Zum Mitschreiben eingeladen: Graffiti am Bahnhof vorbeugen']),
    );
  });

  it('are told by mail when they are taken out, and nothing of the proposal that they see no more', async () => {
    const { school, police, app } = world;
    const draft = await shared();
    await mailsAbout(draft.id, { app, parts });
    await remove(police, draft, school);
    const [mail, ...more] = await mailsAbout(draft.id, { app, parts });
    expect(more).toEqual([]);
    expect(mail?.to).toBe(addressOf(school));
    expect(mail?.subject).toBe('Sie schreiben an einem Projektvorschlag nicht mehr mit');
    expect(mail?.text).toContain('weil Sie an einem Projektvorschlag mitgeschrieben haben');
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/Graffiti|projektvorschlaege/);
  });

  it('are found among the people of the town whom one sees, who have a seat or office there', async () => {
    const { police, school, town, neighbour } = world;
    const draft = await aProposal(police);
    const withoutSeat = await town.person('Ohne Sitz');
    const { authorCandidates } = await police.ask<{ authorCandidates: { personId: string }[] }>(
      'query ($id: ID!) { authorCandidates(proposalId: $id) { personId name } }',
      { id: draft.id },
    );
    const ids = authorCandidates.map(({ personId }) => personId);
    expect(ids).toContain(school.personId);
    expect(ids).not.toContain(police.personId);
    expect(ids).not.toContain(withoutSeat);
    expect(await invite(world.office, draft, { personId: withoutSeat })).toMatchObject({
      ...{ code: 'AUTHOR_HAS_NO_SEAT', field: 'personId' },
    });
    const stranger = await neighbour.person('Nachbarin');
    expect(await invite(police, draft, { personId: stranger })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await invite(police, draft, police)).toMatchObject({ code: 'AUTHOR_TWICE', field: 'personId' });
  });

  it('who are taken out see and change nothing any more, at once', async () => {
    const { police, school } = world;
    const without = await remove(police, await shared(), school);
    expect(namesIn(without)).toEqual(['Polizeirevier Aue']);
    expect(await proposalOf(school, without.id)).toBeNull();
    expect(await school.do('saveProposalDraft', { ...seen(without), draft: {} })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('neither take out themselves nor who began it; the office does, but never the last', async () => {
    const { police, school, office } = world;
    const both = await shared();
    expect(await remove(school, both, school)).toMatchObject({ code: 'AUTHOR_STAYS' });
    expect(await remove(school, both, police)).toMatchObject({ code: 'AUTHOR_STAYS' });
    const alone = await remove(office, both, police);
    expect(namesIn(alone)).toEqual(['Oberschule']);
    expect(await remove(office, alone, police)).toMatchObject({ code: 'AUTHOR_UNKNOWN' });
    expect(await remove(office, alone, school)).toMatchObject({ code: 'LAST_AUTHOR' });
  });

  it('stay as they are once it is handed in', async () => {
    const { police, school, council, app } = world;
    const proposal = await submitted(police, await anOrganisation(app), { bodyId: council });
    expect(await invite(police, proposal, school)).toMatchObject({ code: 'PROPOSAL_IS_SUBMITTED' });
    expect(await invite(school, proposal, school)).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('authors who write at the same time', () => {
  it('of one field: one is stored, the others are told and have lost nothing', async () => {
    const { police, school } = world;
    const both = await shared();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? police : school).do('saveProposalDraft', {
          ...{ ...seen(both), ...transfer(`Fassung ${index}`) },
        }),
      ),
    );
    const stored = answers.flatMap(({ __typename: type }, index) => (type === 'Refused' ? [] : [index]));
    expect(stored).toHaveLength(1);
    expect(new Set(answers.flatMap(({ code }) => code ?? []))).toEqual(new Set(['CHANGED_MEANWHILE']));
    const now = await proposalOf(police, both.id, 'content { followUp { transfer } }');
    expect(now).toMatchObject({ content: { followUp: { transfer: `Fassung ${stored[0]}` } } });
  });

  it('invite the same person once', async () => {
    const { police, church } = world;
    const draft = await aProposal(police);
    const answers = await Promise.all(Array.from({ length: 10 }, () => invite(police, draft, church)));
    expect(answers.filter(({ __typename: type }) => type === 'ProjectProposal')).toHaveLength(1);
    const told = await world.app.database.query(
      `select 1 from outbox where topic = 'AuthorInvited' and payload->>'proposalId' = $1`,
      [draft.id],
    );
    expect(told).toHaveLength(1);
  });
});
