import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPROVAL, record } from '../meetings/decisions.js';
import { type Answer, schwarzenberg, type User, type World } from '../meetings/town.js';
import { mailTo, recipientsOf } from '../notifications/post.js';
import { workerParts, type WorkerParts } from '../notifications/worker-parts.js';
import { begin, draftFor, finish, handedIn, itemOf, WAY, wayOf } from './council-way.js';
import { mailsAbout } from './mails.js';
import { proposalOf, seen } from './proposals.js';

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

const TITLE = 'Graffiti am Bahnhof vorbeugen';
const SECRET = 'Nur in der Anwendung zu lesen';
const mails = (id: string) => mailsAbout(id, { app: world.app, parts });

/** The office takes a step, and its author alone is told of it, in these words and without any reason. */
async function tells(
  proposal: Answer,
  step: (seenByOffice: object) => Promise<Answer>,
  { subject, says }: { readonly subject: string; readonly says: readonly string[] },
): Promise<void> {
  const answer = await step(seen(await wayOf(world.office, proposal.id)));
  expect(answer).not.toHaveProperty('code');
  const sent = await mails(proposal.id);
  const mail = mailTo(sent, world.police);
  expect(mail.subject).toBe(`${subject}: ${TITLE}`);
  for (const words of says) expect(mail.text.replaceAll(/\s+/g, ' ')).toContain(words);
  expect(mail.text).toContain(`/projektvorschlaege/${proposal.id}`);
  expect(mail.text).toContain('verfasst haben oder seine Kontaktperson sind');
  expect(`${mail.text}${mail.html}`).not.toContain(SECRET);
}

const office = (mutation: string, more: object) => (proposal: object) =>
  world.office.do(mutation, { ...proposal, ...more }, WAY);

/** The mail by which somebody is asked for a review. */
async function asked(proposal: Answer, reviewer: User): Promise<void> {
  const personIds = [reviewer.personId];
  await office('assignReviewers', { personIds, dueOn: '2026-12-15' })(seen(proposal));
  const sent = await mails(proposal.id);
  expect(recipientsOf(sent)).toHaveLength(2);
  const mail = mailTo(sent, reviewer);
  expect(mail.subject).toBe(`Gutachten bis Dienstag, 15.12.2026: ${TITLE}`);
  expect(mail.text).toContain('Sie sind um ein Gutachten zu diesem Projektvorschlag gebeten.');
  expect(mail.text).toContain('Sind Sie befangen, erklären Sie das auf derselben Seite.');
  expect(mailTo(sent, world.police)).toMatchObject({ subject: `In Prüfung: ${TITLE}` });
}

describe('whoever wrote a proposal is told by mail', () => {
  it('of each step on its way to the decision, and what comes next', async () => {
    const { police, school } = world;
    const proposal = await handedIn(world);
    // Who did it himself is not told.
    expect(recipientsOf(await mails(proposal.id))).toEqual([]);
    await tells(proposal, office('returnProposal', { remarks: [{ words: SECRET }] }), {
      subject: 'Bitte überarbeiten',
      says: ['Die Gründe lesen Sie in der Anwendung.', 'Als Nächstes überarbeiten Sie ihn'],
    });
    const returned = await proposalOf(police, proposal.id);
    await police.do('submitProposal', seen(returned ?? proposal));
    await mails(proposal.id);
    await asked(await wayOf(world.office, proposal.id), school);
    await finish(school, proposal.id);
    await tells(proposal, office('recommendProposal', { recommends: true, reason: SECRET }), {
      subject: 'Empfohlen',
      says: ['Als Nächstes setzt die Koordinierungsstelle ihn auf die Tagesordnung des Gremiums.'],
    });
    const { id: meetingId } = await draftFor(world);
    await tells(proposal, office('putProposalOnAgenda', { meetingId }), {
      subject: 'Auf der Tagesordnung',
      says: ['Als Nächstes entscheidet das Gremium.'],
    });
    const itemId = await begun(meetingId, proposal.id);
    const approval = { ...APPROVAL, needsTownMoney: true };
    await tells(proposal, () => record(world.office, itemId, approval), {
      subject: 'Gremium stimmt zu, Stadt entscheidet',
      says: ['Beschlossen ist er erst, wenn Verwaltung oder Stadtrat das Geld bewilligt haben.'],
    });
  });

  it.each([
    ['APPROVED', 'Beschlossen', 'Als Nächstes wird daraus ein Projekt.'],
    ['DEFERRED', 'Vertagt', 'Als Nächstes kommt der Vorschlag wieder auf eine Tagesordnung.'],
    ['REJECTED', 'Abgelehnt', 'Damit ist das Verfahren beendet.'],
  ])('of the decision %s', async (outcome, subject, words) => {
    const proposal = await handedIn(world);
    await asked(proposal, world.school);
    await finish(world.school, proposal.id);
    await office('recommendProposal', { recommends: false, reason: SECRET })(
      seen(await wayOf(world.office, proposal.id)),
    );
    const { id: meetingId } = await draftFor(world);
    await office('putProposalOnAgenda', { meetingId })(seen(await wayOf(world.office, proposal.id)));
    const itemId = await begun(meetingId, proposal.id);
    await mails(proposal.id);
    await tells(proposal, () => record(world.office, itemId, { outcome, wording: SECRET }), {
      subject,
      says: [words],
    });
  });
});

/** The meeting is on; the item at which the proposal is decided. */
async function begun(meetingId: string, proposalId: string): Promise<string> {
  await begin(world, meetingId);
  return itemOf(await wayOf(world.office, proposalId));
}
