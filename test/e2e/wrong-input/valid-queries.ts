import { decisionQuery } from './valid-decision-inputs.js';
import { deliveryQueries } from './valid-delivery-inputs.js';
import { projectQueries } from './valid-project-inputs.js';
import { proposalQueries } from './valid-proposal-inputs.js';
import { fundingQueries } from './valid-funding-inputs.js';
import { taskQueries } from './valid-task-inputs.js';
import { draft, type ValidInput } from './valid-inputs.js';

/** Each query with variables that are valid. */
export const VALID_QUERIES: Readonly<Record<string, ValidInput>> = {
  me: async () => ({}),
  installation: async () => ({}),
  myInvitations: async () => ({}),
  invitationsToServe: async (world) => ({ meetingId: (await draft(world)).id, first: 5 }),
  territories: async () => ({}),
  territory: async ({ town }) => ({ id: town.id }),
  organisations: async ({ town }) => ({
    territoryId: town.id,
    search: 'x',
    sector: 'SOCIETY',
    first: 5,
    atHome: false,
  }),
  persons: async ({ town }) => ({ territoryId: town.id, search: 'x', first: 5 }),
  person: async ({ police }) => ({ id: police.personId }),
  imports: async ({ town }) => ({ territoryId: town.id, first: 5 }),
  importTemplate: async () => ({}),
  importProgress: async ({ town }) => ({ territoryId: town.id }),
  bodies: async ({ town }) => ({ territoryId: town.id, atHome: false }),
  body: async ({ council }) => ({ id: council }),
  meeting: async (world) => ({ id: (await draft(world)).id }),
  meetings: async ({ town, council }) => ({
    filter: {
      territoryId: town.id,
      bodyId: council,
      states: ['DRAFT'],
      from: '2026-12-01T00:00:00Z',
      until: '2028-01-01T00:00:00Z',
      when: 'COMING',
      text: 'rathaus',
    },
    first: 5,
  }),
  lastMeeting: async ({ council }) => ({ bodyId: council }),
  invitationDeadlines: async ({ council }) => ({
    ...{ bodyIds: [council], kind: 'ORDINARY', startsAt: '2027-03-09T17:00[Europe/Berlin]' },
  }),
  decision: decisionQuery,
  topic: async ({ office, council }) => ({
    id: (await office.do('proposeTopic', { bodyId: council, title: 'Thema' })).id,
  }),
  ...projectQueries,
  ...proposalQueries,
  ...taskQueries,
  ...deliveryQueries,
  ...fundingQueries,
  deadlines: async ({ town, council }) => ({
    filter: { kind: 'TASK', bodyId: council, territoryId: town.id, open: true, overdue: false },
    first: 5,
  }),
  deadlineKinds: async () => ({}),
  topics: async ({ council }) => ({ bodyId: council }),
  appointments: async ({ town }) => ({ territoryId: town.id }),
  rightHolders: async ({ council }) => ({ bodyId: council }),
  coachAgreements: async () => ({}),
  sessions: async () => ({}),
  fileRules: async () => ({}),
  waiting: async () => ({ first: 5 }),
  noticeSettings: async () => ({}),
  inbox: async () => ({}),
  notices: async () => ({ unread: true, first: 5 }),
  search: async () => ({ text: 'rat', first: 5 }),
  audienceOf: async (world) => ({ type: 'Meeting', id: (await draft(world)).id }),
  audiencePreview: async (world) => ({
    input: {
      type: 'Meeting',
      id: (await draft(world)).id,
      audience: ['BODY', 'TOWN'],
      shareWith: [],
      takeBackFrom: [],
    },
  }),
  shares: async ({ town }) => ({ territoryId: town.id, first: 5 }),
  sharedWithUs: async () => ({ first: 5 }),
  invitationPreview: async (world) => ({
    ...{ meetingId: (await draft(world)).id, recipientId: world.police.personId, urgencyReason: 'Grund' },
  }),
};
