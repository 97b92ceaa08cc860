import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '../shared/time/day.js';
import { Api } from './api.js';
import { ACCOUNTS } from './silberberg.js';

const PROPOSAL = { type: 'ProjectProposal', fields: 'id revision' };

interface ProposalPlace {
  /** Origin of the API. */
  readonly address: string;
  readonly today: Day;
}

/** Two proposals of functions: one that the council has, and one that is being written. */
export async function seedProposals({ address, today }: ProposalPlace): Promise<void> {
  const police = await Api.signIn(address, ACCOUNTS.police);
  const { fieldsOfAction, organisations } = await police.query<Known>(
    '{ fieldsOfAction { id name } organisations(atHome: true, first: 100) { nodes { id name } } }',
  );
  const fieldIds = (word: string): string[] =>
    fieldsOfAction.filter(({ name }) => name.includes(word)).map(({ id }) => id);
  const station = organisations.nodes.find(({ name }) => name === ACCOUNTS.police.name)?.id;
  const head = { ...graffitiHead(today), fieldIds: fieldIds('Graffiti'), proposingOrganisationId: station };
  const begun = await police.mutate<Seen>('startProposal', { draft: { head, ...GRAFFITI } }, PROPOSAL);
  await police.mutate('submitProposal', { proposalId: begun.id, revision: begun.revision }, PROPOSAL);
  const publicOrder = await Api.signIn(address, ACCOUNTS.publicOrder);
  const draft = { head: { title: 'Sauberer Bahnhofsvorplatz', fieldIds: fieldIds('Vermüllung') } };
  await publicOrder.mutate('startProposal', { draft }, PROPOSAL);
}

interface Seen {
  readonly id: string;
  readonly revision: number;
}

interface Known {
  readonly fieldsOfAction: readonly { readonly id: string; readonly name: string }[];
  readonly organisations: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
}

const graffitiHead = (today: Day) => ({
  title: 'Freie Wände statt Graffiti',
  summary:
    'Jugendliche gestalten freigegebene Wände. So soll die Unterführung am Bahnhof seltener besprüht werden.',
  startsOn: addDays(today, 150),
  endsOn: addDays(today, 400),
  area: 'Unterführung am Bahnhof',
});

const goal = randomUUID();

/** What the police station writes. */
const GRAFFITI = {
  problem: {
    description: 'Die Unterführung am Bahnhof wird fast jede Woche besprüht. Viele meiden sie am Abend.',
    affected: 'Reisende und Menschen, die in der Nähe wohnen',
    since: 'Seit dem Umbau des Bahnhofs',
    extent: 'Rund 30 Vorfälle im Jahr',
    evidence: [{ id: randomUUID(), kind: 'SITUATION_PICTURE', title: 'Lagebild des Reviers', year: 2026 }],
  },
  goals: {
    overall: 'Die Unterführung bleibt sauber und wird auch abends genutzt.',
    targetGroup: 'Jugendliche von 14 bis 18 Jahren',
    level: 'SELECTIVE',
    size: 'Etwa 60',
    reachedBy: 'Über die Schulen und das Jugendhaus',
    smart: [
      {
        ...{ id: goal, text: 'Weniger Schmierereien', indicator: 'Vorfälle im Jahr', unit: 'Vorfälle' },
        ...{ baseline: 30, target: 15, source: 'Lagebild des Reviers' },
      },
    ],
  },
  measures: {
    items: [
      {
        id: randomUUID(),
        title: 'Sechs Workshops an freigegebenen Wänden',
        goalId: goal,
        output: '6 Workshops',
      },
    ],
  },
  finance: {
    expenditures: [
      {
        id: randomUUID(),
        kind: 'MATERIAL',
        title: 'Farbe und Schutzkleidung',
        amount: 120_000,
        isEligible: true,
      },
      { id: randomUUID(), kind: 'FEES', title: 'Künstlerische Leitung', amount: 240_000, isEligible: true },
    ],
    funding: [
      { id: randomUUID(), kind: 'PROGRAMME', title: 'Landesförderung', amount: 324_000 },
      { id: randomUUID(), kind: 'OWN_SHARE', title: 'Stadt', amount: 36_000 },
    ],
  },
  dataProtection: { processesPersonalData: false, hasNoOffenceData: true },
};
