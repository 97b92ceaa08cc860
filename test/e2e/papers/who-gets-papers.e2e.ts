import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, schwarzenberg, type User, type World } from '../meetings/town.js';
import { anOrganisation, aProposal, proposalOf, seen, submitted } from '../proposals/proposals.js';
import { bytesOf, fullProposal, paper } from './papers.js';
import { readPdf } from './read-pdf.js';

let world: World;
let organisation: string;
let full: Answer;
beforeAll(async () => {
  world = await schwarzenberg();
  organisation = await anOrganisation(world.app);
  full = await fullProposal(world, organisation);
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

describe('who gets a paper', () => {
  it('is who sees the proposal, as a file that no browser opens by itself', async () => {
    const response = await paper(world.office, full, 'beschlussvorlage.pdf');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="Beschlussvorlage Graffiti am Bahnhof vorbeugen\.pdf"/,
      ),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*; sandbox$/),
      'cache-control': 'no-store',
    });
  });

  it('is nobody else: what is hidden, unknown or in no such form is not there', async () => {
    const { app, town, neighbour, police, office } = world;
    const draft = await aProposal(police);
    const strangers = [await town.user('Ohne Sitz'), await neighbour.office()];
    for (const who of strangers)
      for (const proposal of [draft, full])
        expect((await paper(who, proposal, 'finanzierungsplan.xlsx')).status).toBe(404);
    expect((await app.anonymous.fetch(`/papiere/${full.id}/beschlussvorlage.pdf`)).status).toBe(404);
    expect((await paper(office, { ...full, id: randomUUID() }, 'beschlussvorlage.pdf')).status).toBe(404);
    for (const name of [
      'beschlussvorlage.xlsx',
      'finanzierungsplan.docx',
      'toString.pdf',
      'x',
      'beschlussvorlage.PDF',
    ])
      expect((await paper(office, full, name)).status).toBe(404);
  });

  it('is told nothing that he may not see: who has left the town reads no contact', async () => {
    const other = await submitted(world.police, organisation);
    await world.app.database.query(`update proposal set audience = '{PUBLIC}' where id = $1`, [other.id]);
    const neighbour = await world.neighbour.office();
    const own = (await readPdf(await bytesOf(other, 'beschlussvorlage.pdf', world.police))).text;
    const theirs = (await readPdf(await bytesOf(other, 'beschlussvorlage.pdf', neighbour))).text;
    expect(own).toContain('Ansprechperson');
    expect(theirs).not.toContain('Ansprechperson');
    expect(theirs).not.toContain('Polizeirevier Aue, erste');
  });

  it('reads the statements that he may read in the council paper, those of this version', async () => {
    const { office, police, town, council } = world;
    const proposal = await submitted(police, organisation);
    const { id } = proposal;
    await world.app.database.query(`update proposal set audience = '{TOWN}' where id = $1`, [id]);
    const words = 'Aus Sicht des Reviers ist der Ort richtig gewählt.';
    const answer = await office.do('giveStatement', {
      ...seen((await proposalOf(office, id)) ?? proposal),
      source: 'POLICE',
      words,
    });
    expect(answer.__typename).toBe('ProjectProposal');
    const member = await town.user('Oberschule');
    await town.seat(council, member.personId);
    const inTown = await town.user('Anderes Gremium');
    await town.seat(await town.body('Arbeitsgruppe Sport', 'WORKING_GROUP'), inTown.personId);
    const textFor = async (who: User): Promise<string> =>
      (await readPdf(await bytesOf(answer, 'beschlussvorlage.pdf', who))).text;
    expect(await textFor(member)).toContain(`Stellungnahmen Polizei ${words}`);
    expect(await textFor(inTown)).not.toContain('Stellungnahmen');
    await world.app.database.query('update proposal set version = 2 where id = $1', [id]);
    expect(await textFor(member)).not.toContain('Stellungnahmen');
  });

  it('is one statement', async () => {
    world.app.statements.length = 0;
    await bytesOf(full, 'projektbeschreibung.pdf', world.police);
    expect(world.app.statements).toHaveLength(1);
  });
});
