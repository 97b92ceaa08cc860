import type { Answer } from '../meetings/town.js';
import { GRAFFITI } from '../proposals/proposals.js';
import { fundingRoots } from './funded.js';
import type { Root } from './root.js';
import type { RightsWorld } from './world.js';

const alone = (...args: string[]): Root => ({ args, follow: [] });
const followed = (...follow: string[]): Root => ({ args: [], follow });

/**
 * Every query with arguments that reach everything: each id of a thing of the right kind, visible or not. A query or an
 * argument that is missing here fails the proof.
 */
export async function rootsOf(world: RightsWorld): Promise<Record<string, Root>> {
  const ids = (kind: string): string[] =>
    [...world.labels].filter(([, label]) => label.startsWith(`${kind}:`)).map(([id]) => id);
  const ofEach = (argument: string, of: readonly string[], more = ''): string[] =>
    of.map((id) => `(${argument}: "${id}"${more})`);
  const towns = [world.town.id, world.neighbour.id];
  const others = Object.values(world.above).map(({ id }) => id);
  const [meetings, bodies, persons] = [ids('meeting'), ids('body'), ids('person')];
  const cursors = await cursorsOf(world);
  const pages = (field: string, more: string): string[] => [
    `(after: "${cursors[field]?.[0]}", first: 50${more})`,
    `(before: "${cursors[field]?.[1]}", last: 50${more})`,
  ];
  const paged = (field: string): Root => ({
    args: towns.flatMap((id) => pages(field, `, territoryId: "${id}"`)),
    follow: ofEach('territoryId', towns, FEW),
  });
  return {
    me: followed(''),
    installation: followed(''),
    deliveries: {
      args: [...deliveriesBy(world), ...pages('deliveries', ', state: PARKED')],
      follow: STATES.map((state) => `(state: ${state}, first: 50)`),
    },
    deliveryOverviews: followed(''),
    myInvitations: followed(''),
    invitationsToServe: {
      args: [...ofEach('meetingId', meetings), ...pages('invitationsToServe', '')],
      follow: ['(first: 5)'],
    },
    territories: followed(''),
    fileRules: alone(''),
    sessions: followed(''),
    noticeSettings: followed(''),
    inbox: followed(''),
    notices: { args: pages('notices', ', unread: true'), follow: ['(first: 20)'] },
    importTemplate: alone(''),
    importProgress: alone(...ofEach('territoryId', towns)),
    coachAgreements: followed(''),
    meetings: {
      args: [...filtersOf(world, bodies), ...pages('meetings', '')],
      // Nobody's list is longer, and behind a meeting lies much.
      follow: ['(first: 5)'],
    },
    organisations: {
      args: [
        ...pages('organisations', ''),
        ...ofEach('territoryId', towns, ', search: "Kirche", sector: SOCIETY'),
        '(atHome: true, first: 50)',
      ],
      follow: ['(first: 50)'],
    },
    persons: { ...paged('persons'), args: [...paged('persons').args, ...searched(towns)] },
    imports: paged('imports'),
    bodies: { args: ['(atHome: true)'], follow: ofEach('territoryId', towns) },
    appointments: followed(...ofEach('territoryId', [...towns, ...others])),
    rightHolders: followed(...ofEach('bodyId', bodies)),
    topics: followed(...ofEach('bodyId', bodies)),
    territory: alone(...ofEach('id', [...towns, ...others])),
    task: alone(...ofEach('id', ids('task'))),
    waiting: { args: pages('waiting', ''), follow: ['(first: 50)'] },
    tasks: {
      args: [...tasksBy(world, ids), ...pages('tasks', '')],
      follow: ['(first: 10)'],
    },
    deadlines: {
      args: [...deadlinesBy(world, ids), ...pages('deadlines', '')],
      follow: ['(first: 20)'],
    },
    comparedVersions: alone(
      ...ofEach('proposalId', ids('proposal')),
      ...ofEach('proposalId', ids('proposal'), ', numbers: [1, 2]'),
    ),
    authorCandidates: alone(...ofEach('proposalId', ids('proposal'))),
    reviewerCandidates: alone(...ofEach('proposalId', ids('proposal'))),
    projectProposal: alone(...ofEach('id', ids('proposal'))),
    projectProposals: {
      args: [...proposalsBy(world, ids), ...pages('projectProposals', '')],
      follow: ['(first: 10)'],
    },
    fieldsOfAction: followed(''),
    project: alone(...ofEach('id', ids('project'))),
    projects: { args: [...projectsBy(world, ids), ...pages('projects', '')], follow: ['(first: 1)'] },
    proposalsToStart: followed(''),
    deadlineKinds: followed(''),
    ...fundingRoots(world, ids('application'), pages('fundingApplications', '')),
    taskReaders: followed(...ofEach('taskId', ids('task'))),
    taskCandidates: followed(...placesOf(world, bodies)),
    decision: alone(...ofEach('id', ids('decision'))),
    topic: alone(...ofEach('id', ids('topic'))),
    lastMeeting: followed('', ...ofEach('bodyId', bodies)),
    meeting: alone(...ofEach('id', meetings)),
    body: alone(...ofEach('id', bodies)),
    person: alone(...ofEach('id', persons)),
    invitationPreview: followed(
      ...ofEach('meetingId', meetings, ', urgencyReason: "Eile"'),
      `(meetingId: "${world.meetings.called.id}", recipientId: "${world.users.police.personId}")`,
    ),
    invitationDeadlines: followed(...deadlinesOf(bodies)),
    ...audiencesOf({ meetings, items: ids('item'), topics: ids('topic'), files: ids('file') }, world),
    shares: {
      args: [...towns, ...others].flatMap((id) => pages('shares', `, territoryId: "${id}"`)),
      follow: ['(first: 20)', ...ofEach('territoryId', [...towns, ...others], FEW)],
    },
    sharedWithUs: { args: pages('shares', ''), follow: ['(first: 20)'] },
    // Together these letters are inside every name that the world has.
    search: alone(...['a', 'e', 'i', 'o', 'u'].map((text) => `(text: "${text}", first: 50)`)),
    municipalities: alone('(code: "0000-0000", search: "Schwarzenberg")'),
  };
}

const STATES = ['PLANNED', 'DUE', 'RETRYING', 'PARKED', 'SENT'];

/** More than the world has, and less than makes an operation with relations too expensive. */
const FEW = ', first: 20';

const deadlinesOf = (bodies: readonly string[]): string[] =>
  bodies.map((id) => `(bodyIds: ["${id}"], kind: ORDINARY, startsAt: "2027-03-09T17:00[Europe/Berlin]")`);

interface Things {
  readonly meetings: readonly string[];
  readonly items: readonly string[];
  readonly topics: readonly string[];
  readonly files: readonly string[];
}

/** Who sees each thing; and who would see it, if it were for its body alone, or for everyone and also for the state. */
function audiencesOf({ meetings, items, topics, files }: Things, world: RightsWorld): Record<string, Root> {
  const named = (type: string, things: readonly string[]): string[] =>
    things.map((id) => `type: "${type}", id: "${id}"`);
  const wide = [...named('Meeting', meetings), ...named('Topic', topics)];
  const { association, state } = world.above;
  const narrower = `audience: [BODY], shareWith: [], takeBackFrom: ["${association.id}"]`;
  const wider = `audience: [BODY, PUBLIC], shareWith: ["${state.id}"], takeBackFrom: []`;
  const isDraft = (thing: string): boolean => thing.includes(world.meetings.draft.id);
  return {
    audienceOf: {
      args: [...named('AgendaItem', items), ...named('Attachment', files)].map((thing) => `(${thing})`),
      follow: wide.map((thing) => `(${thing})`),
    },
    audiencePreview: followed(
      ...wide.map((thing) => `(input: { ${thing}, ${narrower} })`),
      ...wide.filter((thing) => !isDraft(thing)).map((thing) => `(input: { ${thing}, ${wider} })`),
    ),
  };
}

/** Of each body, of each town, and of a meeting. */
const placesOf = ({ town, neighbour, meetings }: RightsWorld, bodies: readonly string[]): string[] =>
  [
    ...bodies.map((id) => `bodyId: "${id}"`),
    ...[town.id, neighbour.id].map((id) => `territoryId: "${id}"`),
    `source: { type: "MEETING", id: "${meetings.called.id}" }`,
  ].map((place) => `(place: { ${place} })`);

/** Everything that narrows the list of mails and events. */
const deliveriesBy = ({ town, neighbour, meetings }: RightsWorld): string[] =>
  [
    ...[town.id, neighbour.id].map((id) => `territoryId: "${id}"`),
    'kind: INVITATION',
    ...[meetings.called.id, meetings.neighbours.id].map((id) => `meetingId: "${id}"`),
  ].map((by) => `(state: PARKED, ${by}, first: 50)`);

/** The filter of the tasks by everything that it takes. */
const tasksBy = ({ town, neighbour, meetings }: RightsWorld, ids: (kind: string) => string[]): string[] =>
  [
    ...ids('body').map((id) => `bodyId: "${id}"`),
    ...[town.id, neighbour.id].map((id) => `territoryId: "${id}", whose: ALL`),
    `organisationId: "${ids('public')[0]}"`,
    `source: { type: "MEETING", id: "${meetings.called.id}" }`,
    'dueFrom: "2026-01-01", dueUntil: "2028-01-01"',
    'overdue: true',
    'states: [OPEN, DONE], priorities: [HIGH, NORMAL]',
    'text: "aufgabe"',
    'whose: MINE',
    'whose: NOBODYS',
  ].map((filter) => `(filter: { ${filter} }, first: 50)`);

/** The filter of the proposals by everything that it takes. */
const proposalsBy = ({ town, neighbour }: RightsWorld, ids: (kind: string) => string[]): string[] =>
  [
    ...ids('body').map((id) => `bodyId: "${id}"`),
    ...[town.id, neighbour.id].map((id) => `territoryId: "${id}"`),
    `organisationId: "${ids('public')[0]}"`,
    `fieldId: "${GRAFFITI}"`,
    'states: [DRAFT, SUBMITTED]',
    'text: "vorschlag"',
    'mine: true',
  ].map((filter) => `(filter: { ${filter} }, first: 50)`);

/** The filter of the projects by everything that it takes. */
const projectsBy = ({ town, neighbour }: RightsWorld, ids: (kind: string) => string[]): string[] =>
  [
    ...[town.id, neighbour.id].map((id) => `territoryId: "${id}"`),
    ...ids('proposal').map((id) => `proposalId: "${id}"`),
    'states: [RUNNING, EVALUATED]',
    'year: 2027',
    'text: "projekt"',
    'whose: MINE',
  ].map((filter) => `(filter: { ${filter} }, first: 50)`);

/** The filter of the deadlines by everything that it takes. */
const deadlinesBy = ({ town, neighbour }: RightsWorld, ids: (kind: string) => string[]): string[] =>
  [
    ...ids('body').map((id) => `bodyId: "${id}"`),
    ...[town.id, neighbour.id].map((id) => `territoryId: "${id}"`),
    ...['TASK', 'INVITATION', 'SEAT', 'REPORT', 'FUNDING_OPENS', 'FUNDING_CLOSES', 'FUNDING_PROOF'].map(
      (kind) => `kind: "${kind}"`,
    ),
    'open: true',
    'overdue: false',
  ].map((filter) => `(filter: { ${filter} }, first: 50)`);

const searched = (towns: readonly string[]): string[] =>
  towns.map((id) => `(territoryId: "${id}", search: "o")`);

/** The filter of the meetings by everything that it takes. */
const filtersOf = ({ town, neighbour }: RightsWorld, bodies: readonly string[]): string[] =>
  [
    ...bodies.map((id) => `bodyId: "${id}"`),
    ...[town.id, neighbour.id].map((id) => `territoryId: "${id}"`),
    'from: "2026-01-01T00:00:00Z", until: "2028-01-01T00:00:00Z"',
    'states: [DRAFT]',
    'text: "sitzung"',
    'when: COMING',
    'when: PAST',
  ].map((filter) => `(filter: { ${filter} }, first: 50)`);

interface Page {
  readonly pageInfo: { readonly startCursor: string; readonly endCursor: string };
}

/** First and last cursor of each list as the office sees it: whoever else has them starts at things of the office. */
async function cursorsOf({
  users,
  town,
}: RightsWorld): Promise<Readonly<Record<string, readonly [string, string]>>> {
  const page = '{ pageInfo { startCursor endCursor } }';
  const found = await users.office.ask<Record<string, Page & Answer>>(
    `query ($town: ID!) { deliveries(state: PARKED) ${page} invitationsToServe ${page} notices ${page} shares ${page} waiting ${page} tasks ${page} projectProposals ${page} projects ${page} fundingApplications ${page} deadlines ${page} meetings ${page} organisations ${page} persons(territoryId: $town) ${page} imports(territoryId: $town) ${page} }`,
    { town: town.id },
  );
  return Object.fromEntries(
    Object.entries(found).map(([field, { pageInfo }]) => [field, [pageInfo.startCursor, pageInfo.endCursor]]),
  );
}
