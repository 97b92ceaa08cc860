import { randomUUID } from 'node:crypto';
import type { TestApp } from '../../harness/app.js';
import type { Answer, User } from '../meetings/town.js';

/** Schwarzenberg proposes against graffiti: the field of action of the press release. */
export const GRAFFITI = '0193a000-0000-7000-8000-000000000001';

export const FIELDS = `title summary state may isMine version startsOn endsOn area expenditure audience
  body { id } territory { id } fields { name } authors { personId name } contactPerson { personId }
  completeness { section filled total missing { field code message by } }
  steps { act state reason }`;

/** The eight fields of the first form. */
export const HEAD = {
  title: 'Graffiti am Bahnhof vorbeugen',
  summary: 'Jugendliche gestalten freigegebene Wände, statt Unterführungen zu besprühen.',
  fieldIds: [GRAFFITI],
  startsOn: '2027-04-01',
  endsOn: '2027-12-31',
};

const lines = { id: randomUUID() };

/** What is mandatory at submitting, and no more. */
export const MANDATORY = {
  problem: {
    description: 'Die Unterführung wird jede Woche besprüht.',
    affected: 'Reisende und Anwohnerinnen',
    since: 'Sommer 2025',
    extent: 'Rund 30 Vorfälle im Jahr',
    evidence: [{ ...lines, kind: 'STATISTICS', title: 'Lagebild des Reviers', year: 2026 }],
  },
  goals: {
    overall: 'Weniger Schäden durch Graffiti',
    smart: [],
    targetGroup: 'Jugendliche von 14 bis 18 Jahren',
    level: 'SELECTIVE',
    size: 'Etwa 60',
    reachedBy: 'Über Schulen und das Jugendhaus',
  },
  measures: { items: [{ id: randomUUID(), title: 'Freie Wände anbieten' }] },
  dataProtection: { processesPersonalData: false, hasNoOffenceData: true },
};

/** A draft as its author sees it; throws when it was refused. */
export async function aProposal(author: User, draft: object = {}, place: object = {}): Promise<Answer> {
  const proposal = await author.do('startProposal', { ...place, draft: { head: HEAD, ...draft } }, FIELDS);
  if (proposal.__typename === 'Refused') throw new Error(`${proposal.code}: ${proposal.message}`);
  return proposal;
}

export const seen = ({ id, revision }: Answer) => ({ proposalId: id, revision });

/** A proposal with everything that submitting asks for. */
export const complete = (
  author: User,
  organisationId: string,
  place: object = {},
  title = HEAD.title,
): Promise<Answer> => {
  const head = { ...HEAD, title, proposingOrganisationId: organisationId };
  return aProposal(author, { ...MANDATORY, head }, place);
};

export async function submitted(
  author: User,
  organisationId: string,
  place: object = {},
  title = HEAD.title,
): Promise<Answer> {
  const proposal = await complete(author, organisationId, place, title);
  const answer = await author.do('submitProposal', seen(proposal), FIELDS);
  if (answer.__typename !== 'ProjectProposal') throw new Error(JSON.stringify(answer));
  return answer;
}

/** Some organisation: everybody knows them all. */
export async function anOrganisation({ database }: Pick<TestApp, 'database'>): Promise<string> {
  const [row] = await database.query<{ id: string }>('select id from organisation order by id limit 1');
  if (row === undefined) throw new Error('There is no organisation');
  return row.id;
}

/** Null when it is hidden from the user. */
export const proposalOf = async (user: User, id: string, fields = FIELDS): Promise<Answer | null> =>
  (
    await user.ask<{ projectProposal: Answer | null }>(
      `query ($id: ID!) { projectProposal(id: $id) { id revision ${fields} } }`,
      { id },
    )
  ).projectProposal;

export const titlesOf = async (user: User, filter: object = {}): Promise<string[]> => {
  const { projectProposals: page } = await user.ask<{
    projectProposals: { totalCount: number; nodes: { title: string }[] };
  }>(
    'query ($filter: ProposalFilter) { projectProposals(filter: $filter, first: 50) { totalCount nodes { title } } }',
    { filter },
  );
  if (page.totalCount !== page.nodes.length) throw new Error('The count does not fit the list');
  return page.nodes.map(({ title }) => title);
};
