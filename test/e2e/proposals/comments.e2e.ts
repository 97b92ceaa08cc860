import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, schwarzenberg, type User, type World } from '../meetings/town.js';
import { mailTo, recipientsOf } from '../notifications/post.js';
import { workerParts, type WorkerParts } from '../notifications/worker-parts.js';
import { handedIn, inReview } from './council-way.js';
import { mailsAbout } from './mails.js';
import { aProposal, HEAD, proposalOf, seen } from './proposals.js';

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

interface Comment {
  readonly id: string;
  readonly field: string;
  readonly words: string;
  readonly by: string | null;
  readonly settledAt: string | null;
  readonly answers: readonly { readonly words: string; readonly by: string | null }[];
}

const TALK = 'mayComment comments { id field words by settledAt settledBy answers { words by } }';
const FIELD = 'goals.overall';

const say = (
  by: User,
  { id }: Pick<Answer, 'id'>,
  words = 'Ist das messbar?',
  field = FIELD,
): Promise<Answer> => by.do('commentOnProposal', { proposalId: id, field, words }, TALK);
const talkOf = (answer: Answer | null): Comment[] => (answer?.['comments'] ?? []) as Comment[];
const seenBy = async (user: User, id: string): Promise<Comment[]> => talkOf(await proposalOf(user, id, TALK));
const firstOf = (answer: Answer): string => talkOf(answer)[0]?.id ?? '';
const answerTo = (by: User, commentId: string, words: string): Promise<Answer> =>
  by.do('answerProposalComment', { commentId, words }, TALK);
const settle = (by: User, commentId: string, isSettled = true): Promise<Answer> =>
  by.do('settleProposalComment', { commentId, isSettled }, TALK);

describe('comments at the fields of a proposal', () => {
  it('are said by a reviewer, answered by an author, and settled', async () => {
    const { school, police, office } = world;
    const { id } = await inReview(world);
    const commentId = firstOf(await say(school, { id }));
    await answerTo(police, commentId, 'Wir ergänzen eine Zahl.');
    const settled = await settle(office, commentId);
    expect(talkOf(settled)).toEqual([
      {
        ...{ id: commentId, field: FIELD, words: 'Ist das messbar?', by: 'Oberschule' },
        ...{ settledAt: expect.any(String), settledBy: null },
        answers: [{ words: 'Wir ergänzen eine Zahl.', by: 'Polizeirevier Aue' }],
      },
    ]);
    expect(await seenBy(school, id)).toMatchObject([{ settledAt: expect.any(String) }]);
    expect(talkOf(await settle(police, commentId, false))).toMatchObject([{ settledAt: null }]);
  });

  it('are open again when somebody answers', async () => {
    const { police, office } = world;
    const draft = await aProposal(police);
    const commentId = firstOf(await say(office, draft));
    await settle(police, commentId);
    expect(talkOf(await answerTo(police, commentId, 'Doch noch nicht.'))).toMatchObject([
      { settledAt: null },
    ]);
  });

  it('are read by whoever sees the proposal and belongs to the town, and said by those who work on it', async () => {
    const { school, church, office, neighbour, police } = world;
    const { id } = await inReview(world, [school]);
    const commentId = firstOf(await say(office, { id }));
    expect(await proposalOf(school, id, TALK)).toMatchObject({ mayComment: true });
    expect(await proposalOf(church, id, TALK)).toMatchObject({
      mayComment: false,
      comments: [{ id: commentId }],
    });
    expect(await say(church, { id })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await answerTo(church, commentId, 'Ich auch')).toMatchObject({ code: 'NOT_ALLOWED' });
    const stranger = await neighbour.office();
    expect(await answerTo(stranger, commentId, 'Hallo')).toMatchObject({ code: 'NOT_FOUND' });
    const draft = await aProposal(police);
    const ofDraft = firstOf(await say(police, draft));
    expect(await settle(school, ofDraft)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['', FIELD, 'COMMENT_MISSING', 'words'],
    ['x'.repeat(4001), FIELD, 'TEXT_TOO_LONG', 'words'],
    ['Wo?', 'goals.nothing', 'COMMENT_FIELD_UNKNOWN', 'field'],
    ['Wo?', 'goals', 'COMMENT_FIELD_UNKNOWN', 'field'],
  ])('"%.10s" at %s is refused', async (words, at, code, field) => {
    expect(await say(world.police, await aProposal(world.police), words, at)).toMatchObject({ code, field });
  });

  it('end with the decision', async () => {
    const { police, app, office } = world;
    const proposal = await handedIn(world);
    const commentId = firstOf(await say(police, proposal));
    await app.database.query(`update proposal set state = 'APPROVED' where id = $1`, [proposal.id]);
    expect(await say(office, proposal)).toMatchObject({ code: 'PROPOSAL_IS_APPROVED' });
    expect(await settle(office, commentId)).toMatchObject({ code: 'PROPOSAL_IS_APPROVED' });
    expect(await proposalOf(police, proposal.id, TALK)).toMatchObject({ mayComment: false });
  });

  it('of many at once are all kept, and do not stand in the way of writing', async () => {
    const { police, office } = world;
    const draft = await aProposal(police);
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, (_, index) =>
        say(index % 2 === 0 ? police : office, draft, `Nr. ${index}`),
      ),
      police.do('saveProposalDraft', { ...seen(draft), draft: { followUp: { transfer: 'Text' } } }),
    ]);
    expect(answers.map(({ __typename: type }) => type)).toEqual(answers.map(() => 'ProjectProposal'));
    expect(await seenBy(police, draft.id)).toHaveLength(20);
  });

  it('are read with the proposal in one statement', async () => {
    const { police, app } = world;
    const draft = await aProposal(police);
    const commentId = firstOf(await say(police, draft));
    await answerTo(police, commentId, 'Ja');
    app.statements.length = 0;
    await seenBy(police, draft.id);
    expect(app.statements).toHaveLength(1);
  });
});

describe('the mail about comments', () => {
  const mails = (id: string) => mailsAbout(id, { app: world.app, parts });
  /** What is collected by default is wanted at once. */
  const atOnce = (person: string | null) =>
    world.app.database.query(
      `insert into notice_setting (person_id, territory_id, kind, choice)
       select id, territory_id, 'PROPOSAL_COMMENTED', 'AT_ONCE' from person where id = $1 on conflict do nothing`,
      [person],
    );

  it('goes to the authors, once for several that they were not told of yet, and says nothing of what was said', async () => {
    const { police, office } = world;
    await atOnce(police.personId);
    const draft = await aProposal(police);
    for (const words of ['Erstens', 'Zweitens', 'Drittens']) await say(office, draft, words);
    const sent = await mails(draft.id);
    expect(recipientsOf(sent)).toHaveLength(1);
    const mail = mailTo(sent, police);
    expect(mail.subject).toBe(`Neuer Kommentar: ${HEAD.title}`);
    expect(mail.text).toContain('Zu diesem Projektvorschlag gibt es einen neuen Kommentar.');
    expect(mail.text).toContain(
      'weil Sie an diesem Projektvorschlag beteiligt sind oder selbst kommentiert haben',
    );
    expect(`${mail.text}${mail.html}`).not.toMatch(/Erstens|Zweitens|Drittens/);
  });

  it('goes to who began the talk when somebody answers, ten minutes after the mail before', async () => {
    const { police, school } = world;
    const { id } = await inReview(world);
    await mails(id);
    await atOnce(school.personId);
    await atOnce(police.personId);
    const commentId = firstOf(await say(school, { id }));
    await mails(id);
    await answerTo(police, commentId, 'Wir ergänzen es.');
    // About one thing there is a mail every ten minutes at most, and the last was the request for a review.
    expect(recipientsOf(await mails(id))).toEqual([]);
    world.app.clock.set('2026-12-01T08:11:00Z');
    expect(recipientsOf(await mails(id)).toSorted()).toEqual(
      [school, police].map(({ personId }) => `p${personId}@example.org`).toSorted(),
    );
  });
});
