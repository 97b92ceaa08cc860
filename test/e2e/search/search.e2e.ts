import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReadRegistry } from '../../../src/platform/graphql/read/index.js';
import { anApplication, fundable } from '../funding/applications.js';
import { aProgramme } from '../funding/programmes.js';
import { APPROVAL, begunMeeting, record } from '../meetings/decisions.js';
import { draftInput, invited, schwarzenberg, type User, type World } from '../meetings/town.js';

let world: World;
let meetingId: string;
beforeAll(async () => {
  world = await schwarzenberg();
  const { office, council, town, neighbour, app } = world;
  await town.person('Ordnungsamt Lößnitz');
  await town.person('Gemeindevollzug, Bezirk Lößnitz');
  await town.person('Heimatverein Großlößnitz');
  await neighbour.person('Ordnungsamt Lößnitz in Schneeberg');
  await app.database.query(
    `insert into organisation (id, territory_id, name, short_name, sector, kind) values (uuidv7(), $1, 'Café Zuflucht', 'ZFL', 'SOCIETY', 'NGO')`,
    [neighbour.id],
  );
  const agenda = [
    { title: 'Graffiti am Bahnhof', presenter: 'Bürgerpolizist' },
    { title: 'Lage', audience: ['OFFICE'] },
  ];
  meetingId = (await invited({ office, council }, { title: 'Frühjahrssitzung', place: 'Kulturhaus', agenda }))
    .id;
  await office.do('scheduleMeeting', draftInput([council], { title: 'Herbstsitzung' }));
  await office.do('proposeTopic', {
    bodyId: council,
    title: 'Beleuchtung im Park',
    note: 'Wunsch der Anwohner',
  });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

interface Hit {
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly meetingId: string | null;
  readonly bodyId: string | null;
}
const search = async (who: User, text: string, first = 20): Promise<Hit[]> =>
  (
    await who.ask<{ search: Hit[] }>(
      'query ($text: String!, $first: Int) { search(text: $text, first: $first) { kind id title subtitle territoryId meetingId bodyId } }',
      { text, first },
    )
  ).search;
const titles = async (who: User, text: string): Promise<string[]> =>
  (await search(who, text)).map(({ title }) => title);

describe('the search', () => {
  it.each(['Lößnitz', 'loessnitz', 'LÖSSNITZ', 'lößn', 'Loessn', 'Lo\u0308ßnitz'])(
    'finds Lößnitz by %s',
    async (text) => {
      expect(await titles(world.office, text)).toEqual([
        'Ordnungsamt Lößnitz',
        'Gemeindevollzug, Bezirk Lößnitz',
        'Heimatverein Großlößnitz',
      ]);
    },
  );

  it('puts the very name first, then its beginning, then beginnings of words, then insides', async () => {
    const { town, office } = world;
    for (const name of ['Neupark', 'Am Parkring', 'Parkwache', 'Park']) await town.person(name);
    expect(await titles(office, 'park')).toEqual([
      'Park',
      'Parkwache',
      'Am Parkring',
      'Beleuchtung im Park',
      'Neupark',
    ]);
  });

  it('asks for all words, in any order and field', async () => {
    expect(await titles(world.office, 'lößnitz ordnung')).toEqual(['Ordnungsamt Lößnitz']);
    expect(await titles(world.office, 'park anwohner')).toEqual(['Beleuchtung im Park']);
    expect(await titles(world.office, 'park schneeberg')).toEqual([]);
  });

  it.each([
    'frühjahr',
    'Kulturhaus',
    '2. März 2027',
    '02.03.2027',
    '2.3.2027',
    'dienstag märz',
    '1. Sitzung',
  ])('finds a meeting by %s', async (text) => {
    expect(await search(world.office, text)).toContainEqual(
      expect.objectContaining({
        kind: 'MEETING',
        title: 'Frühjahrssitzung',
        subtitle: 'Sitzung am 2. März 2027, eingeladen',
        meetingId,
      }),
    );
  });

  it('leads from an agenda item to its meeting, from a topic to its body', async () => {
    expect(await search(world.police, 'graffiti')).toMatchObject([
      { kind: 'AGENDA_ITEM', subtitle: 'Tagesordnungspunkt 1, Sitzung am 2. März 2027', meetingId },
    ]);
    expect(await search(world.police, 'Bürgerpolizist')).toMatchObject([{ title: 'Graffiti am Bahnhof' }]);
    expect(await search(world.police, 'beleuchtung')).toMatchObject([
      { kind: 'TOPIC', subtitle: 'Thema für Präventionsrat', bodyId: world.council },
    ]);
  });

  it('finds bodies, and organisations of all towns, which are public', async () => {
    expect(await search(world.police, 'praeventionsrat')).toMatchObject([
      { kind: 'BODY', subtitle: 'Präventionsrat, Schwarzenberg', bodyId: world.council },
    ]);
    expect(await search(world.police, 'cafe')).toMatchObject([
      { kind: 'ORGANISATION', title: 'Café Zuflucht', subtitle: 'Schneeberg' },
    ]);
    expect(await titles(world.police, 'zfl')).toEqual(['Café Zuflucht']);
  });

  it('leads from a decision to its meeting, for who sees its item', async () => {
    const { items, meeting } = await begunMeeting(world, { title: 'Sondersitzung' });
    await record(world.office, items[0], { ...APPROVAL, wording: 'Drei Leuchten werden empfohlen.' });
    for (const user of [world.office, world.police])
      expect(await search(user, 'Leuchte')).toMatchObject([
        {
          ...{ kind: 'DECISION', title: 'Drei Leuchten werden empfohlen.' },
          ...{ subtitle: 'Beschluss, Sitzung am 1. Dezember 2026', meetingId: meeting.id },
        },
      ]);
    expect(await search(await world.neighbour.office(), 'Leuchte')).toEqual([]);
  });

  it('finds programmes, which are public, and applications for their readers', async () => {
    const { office, town, police, neighbour } = world;
    const programme = await aProgramme(office, town.id, {
      name: 'Kleinprojektefonds',
      funder: 'Stadtstiftung',
    });
    const proposal = await fundable(office);
    await anApplication(office, { proposalId: proposal.id, programmeId: programme.id });
    const kinds = async (user: User) => (await search(user, 'Kleinprojektefonds')).map(({ kind }) => kind);
    expect(await kinds(office)).toEqual(['FUNDING_PROGRAMME', 'FUNDING_APPLICATION']);
    for (const user of [police, await neighbour.office()])
      expect(await kinds(user)).toEqual(['FUNDING_PROGRAMME']);
  });

  it('finds nothing that the lists do not show', async () => {
    const { office, police, town } = world;
    expect(await titles(office, 'Lage')).toEqual(['Lage']);
    expect(await titles(police, 'Lage')).toEqual([]);
    expect(await titles(office, 'Herbst')).toEqual(['Herbstsitzung']);
    expect(await titles(police, 'Herbst')).toEqual([]);
    expect(await titles(police, 'Ordnungsamt')).toEqual([]);
    const stranger = await town.user('Ohne Sitz');
    for (const text of ['Lage', 'Graffiti', 'Frühjahr', 'Polizei', 'Präventionsrat', 'Beleuchtung'])
      expect(await titles(stranger, text)).toEqual([]);
    const neighbour = await world.neighbour.office();
    expect(await titles(neighbour, 'Lößnitz')).toEqual(['Ordnungsamt Lößnitz in Schneeberg']);
  });

  it('takes marks as blanks, and nothing for nothing', async () => {
    expect(await titles(world.office, '%')).toEqual([]);
    expect(await titles(world.office, ' _ - ')).toEqual([]);
    expect(await titles(world.office, 'Gemeindevollzug,Bezirk\0')).toEqual([
      'Gemeindevollzug, Bezirk Lößnitz',
    ]);
    expect(await search(world.office, 'lößnitz', 1)).toHaveLength(1);
  });

  it('lets no kind hide the others', async () => {
    const { town, office } = world;
    for (let n = 0; n < 30; n += 1) await town.person(`Frühjahrsputz, Helferin ${n}`);
    expect((await search(office, 'frühjahr')).map(({ kind }) => kind)).toContain('MEETING');
  });

  it('is one statement', async () => {
    world.app.statements.length = 0;
    await search(world.office, 'lößnitz');
    expect(world.app.statements).toHaveLength(1);
  });

  it('goes over every kind of thing that has a name of its own', () => {
    const models = world.app.get(ReadRegistry).all();
    const kinds = (searched: boolean) =>
      models
        .filter(({ search: found }) => (found !== undefined) === searched)
        .map(({ type }) => type)
        .toSorted();
    expect(kinds(true)).toEqual([
      ...['AgendaItem', 'Body', 'Decision', 'FundingApplication', 'FundingProgramme', 'Meeting'],
      ...['Organisation', 'Person', 'Project', 'ProjectProposal', 'Task', 'Topic'],
    ]);
    // Nobody looks for these by name: they are parts of the things above, or the reader himself.
    expect(kinds(false)).toEqual([
      ...['Account', 'AddressMark', 'AnswerRecord', 'Appointment', 'Attachment', 'AttachmentVersion'],
      ...['CoachAgreement', 'ConveningBody', 'Deadline', 'DeadlineStep'],
      ...[
        'Delivery',
        'DeliveryOverview',
        'Deputy',
        'EarlierDecision',
        'FieldOfAction',
        'FollowedProgramme',
        'FundingApplicationVersion',
        'FundingMoney',
        'FundsDrawdown',
        'GrantCondition',
        'GrantNotice',
        'Inbox',
      ],
      ...['Invitation', 'Me', 'MeetingHistoryEntry', 'MemberImport', 'MemberImportRow', 'Notice'],
      ...['OwnPerson', 'OwnTerritory', 'ProjectBudgetLine', 'ProjectEvaluation', 'ProjectIndicator'],
      ...['ProjectMeasurement', 'ProjectMilestone', 'ProjectPartner', 'ProjectReceipt'],
      ...['ProjectReport', 'ProjectReporter', 'ProjectRisk', 'ProjectStep', 'ProofLine', 'ProofOfUse'],
      ...['ProposalComment', 'ProposalReview'],
      ...['ProposalStatement', 'ProposalStep', 'ProposalVersion', 'RightHolder'],
      'RulesOfProcedure',
      ...['Seat', 'ServiceProof', 'Share', 'TaskComment', 'TaskHistoryEntry', 'Territory'],
      ...['TerritoryMembership', 'WaitingItem', 'WorkingGroupReport'],
    ]);
  });
});
