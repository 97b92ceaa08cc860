import { addDays, type Day, instantOn, localDayOf } from '../shared/time/day.js';
import { Api } from './api.js';
import type { DemoClock } from './demo-clock.js';
import { litterProposal } from './litter-proposal.js';
import { ACCOUNTS } from './silberberg.js';

const PROPOSAL = {
  type: 'ProjectProposal',
  fields: 'id revision consultations { itemId } reviews { id revision isMine criteria { id } }',
};
const APPLICATION = { type: 'FundingApplication', fields: 'id revision' };
const PROJECT = {
  type: 'Project',
  fields: 'id revision milestones { id title } indicators { id } budgetLines { id }',
};
/** The invitation of the steering group needs 14 clear days. */
const DAYS_TO_MEETING = 16;
const DAYS_OF_WORK = 4;

interface Thing {
  readonly id: string;
  readonly revision: number;
}
interface Proposal extends Thing {
  readonly consultations: readonly { readonly itemId: string }[];
  readonly reviews: readonly (Thing & { readonly isMine: boolean; readonly criteria: readonly Named[] })[];
}
interface Project extends Thing {
  readonly milestones: readonly (Named & { readonly title: string })[];
  readonly indicators: readonly Named[];
  readonly budgetLines: readonly Named[];
}
interface Named {
  readonly id: string;
}

export interface ProjectStage {
  /** Origin of the API. */
  readonly address: string;
  readonly clock: DemoClock;
  /** Prints one plain line. */
  readonly say: (line: string) => void;
}

/** An idea on its whole way: reviewed, decided by the steering group, funded, and under way as a project. */
export async function followProject({ address, clock, say }: ProjectStage): Promise<void> {
  const office = await Api.signIn(address, ACCOUNTS.office);
  const meetingDay = addDays(localDayOf(clock.now()), DAYS_TO_MEETING);
  const proposal = await propose({ address, office, startsOn: meetingDay });
  await review({ address, office, id: proposal.id });
  await decide({ office, clock, id: proposal.id, meetingDay });
  say('6. Die Lenkungsgruppe hat einen Projektvorschlag beschlossen (mutation recordDecision)');
  await fund(office, { proposalId: proposal.id, day: meetingDay });
  say('   Die Förderung ist bewilligt, ein Teil ist abgerufen (mutations recordGrant, drawFunds)');
  await work(office, { clock, proposalId: proposal.id, day: meetingDay });
  say('   Das Projekt läuft: Meilensteine, Messwerte, Beleg und Bericht (mutation recordProgress)');
}

async function propose(place: { address: string; office: Api; startsOn: Day }): Promise<Proposal> {
  const author = await Api.signIn(place.address, ACCOUNTS.publicOrder);
  const { fieldsOfAction, organisations } = await author.query<{
    fieldsOfAction: { id: string; name: string }[];
    organisations: { nodes: { id: string; name: string }[] };
  }>('{ fieldsOfAction { id name } organisations(atHome: true, first: 100) { nodes { id name } } }');
  const ownId = organisations.nodes.find(({ name }) => name === ACCOUNTS.publicOrder.name)?.id;
  const head = {
    fieldIds: fieldsOfAction.filter(({ name }) => name.includes('Vermüllung')).map(({ id }) => id),
    ...{ proposingOrganisationId: ownId, implementingOrganisationId: ownId },
  };
  const bodyId = await steeringGroup(place.office);
  const { id, revision } = await author.mutate<Proposal>(
    'startProposal',
    { bodyId, draft: litterProposal(place.startsOn, head) },
    PROPOSAL,
  );
  return author.mutate<Proposal>('submitProposal', { proposalId: id, revision }, PROPOSAL);
}

async function steeringGroup(office: Api): Promise<string> {
  const { territories } = await office.query<{ territories: { id: string; officeEmail: string | null }[] }>(
    '{ territories { id officeEmail } }',
  );
  const territoryId = territories.find(({ officeEmail }) => officeEmail === ACCOUNTS.office.email)?.id;
  const { bodies } = await office.query<{ bodies: { id: string; kind: string }[] }>(
    'query ($territoryId: ID!) { bodies(territoryId: $territoryId) { id kind } }',
    { territoryId },
  );
  return bodies.find(({ kind }) => kind === 'STEERING_GROUP')?.id ?? '';
}

const seen = async (who: Api, id: string): Promise<Proposal> =>
  (
    await who.query<{ projectProposal: Proposal }>(
      `query ($id: ID!) { projectProposal(id: $id) { ${PROPOSAL.fields} } }`,
      { id },
    )
  ).projectProposal;

/** The police reviews it, and the office recommends it. */
async function review({ address, office, id }: { address: string; office: Api; id: string }): Promise<void> {
  const { reviewerCandidates } = await office.query<{
    reviewerCandidates: { personId: string; name: string }[];
  }>('query ($id: ID!) { reviewerCandidates(proposalId: $id) { personId name } }', { id });
  const personIds = reviewerCandidates
    .filter(({ name }) => name === ACCOUNTS.police.name)
    .map(({ personId }) => personId);
  const { revision } = await seen(office, id);
  await office.mutate('assignReviewers', { proposalId: id, revision, personIds }, PROPOSAL);
  const police = await Api.signIn(address, ACCOUNTS.police);
  const own = (await seen(police, id)).reviews.find(({ isMine }) => isMine);
  const scores = (own?.criteria ?? []).map(({ id: criterionId }) => ({
    ...{ criterionId, score: 3, reason: 'Nachvollziehbar beschrieben.' },
  }));
  const finding = { scores, verdict: 'RECOMMEND', summary: 'Das Vorhaben ist gut vorbereitet.' };
  await police.mutate(
    'finishReview',
    { reviewId: own?.id, revision: own?.revision, ...finding },
    { type: 'ProposalReview', fields: 'id' },
  );
  const reviewed = { proposalId: id, revision: (await seen(office, id)).revision };
  const reason = 'Alle Kriterien sind erfüllt.';
  await office.mutate('recommendProposal', { ...reviewed, recommends: true, reason }, PROPOSAL);
}

interface ToDecide {
  readonly office: Api;
  readonly clock: DemoClock;
  readonly id: string;
  readonly meetingDay: Day;
}

/** The steering group meets, and the clock goes on until then. */
async function decide({ office, clock, id, meetingDay }: ToDecide): Promise<void> {
  const MEETING = { type: 'Meeting', fields: 'id revision' };
  const draft = await office.mutate<Thing>(
    'scheduleMeeting',
    {
      bodyIds: [await steeringGroup(office)],
      startsAt: `${meetingDay}T15:00[Europe/Berlin]`,
      endsAt: `${meetingDay}T16:00[Europe/Berlin]`,
      place: 'Rathaus Schwarzenberg, Beratungsraum',
    },
    MEETING,
  );
  const { revision } = await seen(office, id);
  await office.mutate('putProposalOnAgenda', { proposalId: id, revision, meetingId: draft.id }, PROPOSAL);
  const { meeting } = await office.query<{ meeting: Thing }>(
    'query ($id: ID!) { meeting(id: $id) { id revision } }',
    { id: draft.id },
  );
  await office.mutate('sendInvitation', { meetingId: draft.id, revision: meeting.revision }, MEETING);
  clock.forwardTo(instantOn(meetingDay, '15:20'));
  const decision = {
    ...{ outcome: 'APPROVED', votes: { yes: 3, no: 0, abstentions: 0 } },
    wording: 'Die Lenkungsgruppe empfiehlt das Projekt „Saubere Plätze in der Innenstadt“.',
  };
  const [consultation] = (await seen(office, id)).consultations;
  await office.mutate(
    'recordDecision',
    { agendaItemId: consultation?.itemId, decision },
    { type: 'Decision', fields: 'id' },
  );
}

/** The guideline is known as of an old day; the demo says nothing about what holds today, and hands in all the same. */
async function fund(office: Api, { proposalId, day }: { proposalId: string; day: Day }): Promise<void> {
  const { fundingProgrammes } = await office.query<{ fundingProgrammes: Named[] }>(
    '{ fundingProgrammes { id } }',
  );
  const asked = { proposalId, programmeId: fundingProgrammes[0]?.id, year: Number(day.slice(0, 4)) };
  const begun = await office.mutate<Thing>('startFundingApplication', asked, APPLICATION);
  const act = (name: string, { id, revision }: Thing, more: object): Promise<Thing> =>
    office.mutate<Thing>(name, { applicationId: id, revision, ...more }, APPLICATION);
  const handedIn = await act('submitFundingApplication', begun, { submittedOn: day, despiteFindings: true });
  const received = await act('recordFundingReceipt', handedIn, { receivedOn: day });
  const grant = {
    ...{ number: 'Vorführung 1', issuedOn: day, amount: 1_080_000, periodFrom: day },
    ...{ periodTo: addDays(day, 300), drawUntil: addDays(day, 270) },
    conditions: ['Auf allen Aushängen steht, dass Steuermittel das Projekt mitfinanzieren.'],
  };
  await act('recordGrant', received, { grant });
  await office.mutate(
    'drawFunds',
    { applicationId: begun.id, amount: 300_000, requestedOn: day, purpose: 'Erster Abschnitt' },
    APPLICATION,
  );
}

interface AtWork {
  readonly clock: DemoClock;
  readonly proposalId: string;
  /** The first day of the project. */
  readonly day: Day;
}

async function work(office: Api, { clock, proposalId, day }: AtWork): Promise<void> {
  const started = await office.mutate<Project>('startProject', { proposalId }, PROJECT);
  const { id: projectId, revision, indicators, budgetLines, milestones } = started;
  await office.mutate('moveProject', { projectId, revision, step: 'BEGIN' }, PROJECT);
  const today = addDays(day, DAYS_OF_WORK);
  clock.forwardTo(instantOn(today, '10:00'));
  const measured = (value: number) => [{ indicatorId: indicators[0]?.id, value }];
  await office.mutate('recordProgress', { projectId, day: addDays(day, 1), values: measured(38) }, PROJECT);
  await office.mutate(
    'recordProgress',
    {
      ...{ projectId, day: today, words: 'Der Auftakt ist gelungen. Die ersten Mülleimer stehen.' },
      ...{ obstacles: 'Ein Platz wird noch umgebaut.', values: measured(31) },
      reachedIds: milestones.filter(({ title }) => title.startsWith('Auftakt')).map(({ id }) => id),
    },
    PROJECT,
  );
  const receipt = { lineId: budgetLines[0]?.id, paidOn: today, payee: 'Fachhandel', amount: 64_090 };
  await office.mutate('recordReceipt', { projectId, ...receipt, purpose: 'Handschuhe' }, PROJECT);
}
