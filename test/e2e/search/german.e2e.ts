import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, aProposal, HEAD, submitted } from '../proposals/proposals.js';
import { draftInput, invited, schwarzenberg, type User, type World } from '../meetings/town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
  const { office, council, town } = world;
  for (const name of NAMES) await town.person(name);
  const agenda = [
    { title: 'Graffiti am Schwarzenberger Bahnhof', presenter: 'Bürgerpolizist' },
    { title: 'Grafitti, vertraulich', audience: ['OFFICE'] },
    { title: 'Beschädigung von Bänken', audience: ['OFFICE'] },
  ];
  await invited({ office, council }, { title: 'Frühjahrssitzung', agenda });
  await office.do('scheduleMeeting', draftInput([council], { title: 'Herbstsitzung' }));
  await office.do('proposeTopic', {
    bodyId: council,
    title: 'Beschädigungen an Spielplätzen',
    note: 'Wunsch der Anwohner',
  });
  await office.do('createTask', {
    territoryId: town.id,
    title: 'Sperrmüll abholen lassen',
    description: 'Vor den Häusern liegen Möbel',
  });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const NAMES = ['Gewerbeverein Aue', 'Jugendliche für Frieden', 'Ordnungsamt Lößnitz', 'Feuerwehr'];
const WITH_AUE = ['', ', erste Stellvertretung', ', zweite Stellvertretung'].map(
  (of) => `Polizeirevier Aue${of}`,
);

const titles = async (who: User, text: string): Promise<string[]> =>
  (
    await who.ask<{ search: { title: string }[] }>(
      'query ($text: String!) { search(text: $text) { title } }',
      {
        text,
      },
    )
  ).search.map(({ title }) => title);

describe('the search in German', () => {
  it.each([
    // Another form of the word.
    ['Beschädigung Spielplatz', 'Beschädigungen an Spielplätzen'],
    ['Beschaedigung Spielplaetze', 'Beschädigungen an Spielplätzen'],
    ['beschadigung spielplatze', 'Beschädigungen an Spielplätzen'],
    ['Spielplatzes', 'Beschädigungen an Spielplätzen'],
    ['Jugend', 'Jugendliche für Frieden'],
    ['Jugendlicher', 'Jugendliche für Frieden'],
    ['Haus Möbel', 'Sperrmüll abholen lassen'],
    ['Bahnhöfe', 'Graffiti am Schwarzenberger Bahnhof'],
    // Each spelling of umlauts, and part of a compound.
    ['Müll', 'Sperrmüll abholen lassen'],
    ['Muell', 'Sperrmüll abholen lassen'],
    ['Sperrmull', 'Sperrmüll abholen lassen'],
    ['Präventionsrat', 'Präventionsrat'],
    ['Praeventionsrat', 'Präventionsrat'],
    ['Präventionsräte', 'Präventionsrat'],
    ['Preventionsrat', 'Präventionsrat'],
    // While one types.
    ['praev', 'Präventionsrat'],
    ['praventi', 'Präventionsrat'],
    ['Beschädigun', 'Beschädigungen an Spielplätzen'],
    ['Jugendliche fü', 'Jugendliche für Frieden'],
    // A slip of the pen: one letter too many, too few, another, two exchanged, one doubled for another.
    ['Sperrrmüll', 'Sperrmüll abholen lassen'],
    ['Spermüll', 'Sperrmüll abholen lassen'],
    ['Feuerwahr', 'Feuerwehr'],
    ['Schwarzenbregs', 'Graffiti am Schwarzenberger Bahnhof'],
    ['Schwarzenbreger', 'Graffiti am Schwarzenberger Bahnhof'],
    ['Graffitti', 'Graffiti am Schwarzenberger Bahnhof'],
    ['Beschedigung', 'Beschädigungen an Spielplätzen'],
    ['Löstnitz', 'Ordnungsamt Lößnitz'],
    ['Loesnitz', 'Ordnungsamt Lößnitz'],
    ['Frühjarssitzung', 'Frühjahrssitzung'],
    // Small words need not be right, and no word needs its own row.
    ['Graffiti auf dem Bahnhof', 'Graffiti am Schwarzenberger Bahnhof'],
    ['die Beschädigungen der Spielplätze', 'Beschädigungen an Spielplätzen'],
    ['Graffity am Banhof', 'Graffiti am Schwarzenberger Bahnhof'],
  ])('finds by "%s" the thing "%s"', async (text, title) => {
    expect(await titles(world.office, text)).toContain(title);
  });

  it('holds no ü where there is none: Aue is not auf, Feuer is not für', async () => {
    expect(await titles(world.office, 'Aue')).toEqual([...WITH_AUE, 'Gewerbeverein Aue']);
    expect(await titles(world.office, 'Feuer')).toEqual(['Feuerwehr']);
  });

  it('shows a slip of the pen only when nothing is written so', async () => {
    const { town, office } = world;
    for (const name of ['Leistung', 'Leitung Bauhof', 'Sozialleistungen', 'Leistungsstelle'])
      await town.person(name);
    expect(await titles(office, 'Leistung')).toEqual(['Leistung', 'Leistungsstelle', 'Sozialleistungen']);
    expect(await titles(office, 'Leiztung')).toEqual(['Leistung', 'Leitung Bauhof']);
  });

  it('puts the beginning of a word before another form of it, and that before the inside of one', async () => {
    const { town, office } = world;
    for (const name of ['Unfallzeuge', 'Fallmanagement', 'Für alle Fälle']) await town.person(name);
    expect(await titles(office, 'Fall')).toEqual(['Fallmanagement', 'Für alle Fälle', 'Unfallzeuge']);
  });

  it('neither finds nor counts what the reader may not see', async () => {
    const { office, police, town, neighbour } = world;
    expect(await titles(office, 'Grafitti')).toEqual(['Grafitti, vertraulich']);
    // The hidden thing is written so; he is shown what he may see as if it were not there.
    expect(await titles(police, 'Grafitti')).toEqual(['Graffiti am Schwarzenberger Bahnhof']);
    expect(await titles(police, 'Beschädigung')).toEqual(['Beschädigungen an Spielplätzen']);
    expect(await titles(police, 'Beschädigung Bank')).toEqual([]);
    expect(await titles(police, 'Herbstsitzungen')).toEqual([]);
    expect(await titles(police, 'Herpstsitzung')).toEqual([]);
    const strangers = [await town.user('Ohne Sitz'), await neighbour.office()];
    for (const who of strangers)
      for (const text of ['Graffiti', 'Grafitti', 'Beschedigung', 'Präventionsräte', 'Spermüll', 'Haus'])
        expect(await titles(who, text)).toEqual([]);
  });

  it('takes a word of any length and any alphabet', async () => {
    const { town, office } = world;
    const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(5);
    await town.person(`${long} e. V.`);
    await town.person('Кирил Методий');
    expect(await titles(office, long)).toEqual([`${long} e. V.`]);
    expect(await titles(office, 'Кирил')).toEqual(['Кирил Методий']);
    expect(await titles(office, "' & | ! ( :* \\")).toEqual([]);
  });
});

describe('proposals', () => {
  it('are found by other forms, spellings and slips, and only by who sees them', async () => {
    const { app, office, police, council, town, neighbour } = world;
    const title = 'Vermüllung der Grünanlagen';
    await submitted(police, await anOrganisation(app), {}, title);
    await aProposal(police, { head: { ...HEAD, title: 'Vermüllung, noch im Entwurf', summary: null } });
    for (const text of [
      'Grünanlage',
      'Gruenanlagen',
      'Vermullung Grunanlage',
      'Grünalnagen',
      'Wände Grünanlage',
    ])
      expect([text, ...(await titles(office, text))]).toEqual([text, title]);
    expect(await titles(office, 'Vermüllung')).toEqual([title, 'Vermüllung, noch im Entwurf'].toSorted());
    const member = await town.user('Oberschule');
    await town.seat(council, member.personId);
    expect(await titles(member, 'Vermüllung')).toEqual([title]);
    expect(await titles(await neighbour.office(), 'Vermüllung')).toEqual([]);
  });
});
