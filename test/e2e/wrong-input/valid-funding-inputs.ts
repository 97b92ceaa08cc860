import { GRAFFITI } from '../proposals/proposals.js';
import { anApplication, fundable, granted, handedIn, NOTICE, seen } from '../funding/applications.js';
import { aProgramme, SMALL_GRANTS } from '../funding/programmes.js';
import type { Answer, User, World } from '../meetings/town.js';

type Variables = Record<string, unknown>;
type FundingInput = (world: World) => Promise<Variables>;

const everyFact = {
  ...SMALL_GRANTS,
  ...{ shortName: 'Kurz', sourceUrl: 'https://stadt.example', validTo: '2030-12-31', remarks: 'Hinweis' },
  ...{ floor: 100, floorExceptions: 'Feste', ceiling: 200_000, reimbursedBelow: 5_000 },
  staffCaps: [{ training: 'Ausbildung', payGroup: 7, payStage: 3 }],
};

type Place = Pick<World, 'office' | 'town'>;
const programme = ({ office, town }: Place) => aProgramme(office, town.id);
const following: FundingInput = async (world) => ({
  input: { programmeId: (await programme(world)).id, territoryId: world.town.id },
});

/** Read by the office and the authors of its proposal. */
const begunBy = async (author: User, place: Place): Promise<Answer> =>
  anApplication(place.office, {
    proposalId: (await fundable(author)).id,
    programmeId: (await programme(place)).id,
  });
const begun = (world: World): Promise<Answer> => begunBy(world.police, world);
const submitted = async (world: World): Promise<Answer> => handedIn(world.office, await begun(world));
const withGrant = async (world: World): Promise<Answer> => granted(world.office, await submitted(world));

const DRAWN = { amount: 100, requestedOn: '2026-12-01' };

/** Money that was drawn and has not come yet. */
async function withDrawdown(world: World): Promise<Variables> {
  const { id: applicationId } = await withGrant(world);
  const drawn = await world.office.do('drawFunds', { applicationId, ...DRAWN }, 'grant { drawdowns { id } }');
  const { drawdowns } = drawn['grant'] as { drawdowns: { id: string }[] };
  return { applicationId, drawdownId: drawdowns[0]?.id };
}

async function proofOf(office: User, application: Answer): Promise<Answer> {
  const started = await office.do('startProofOfUse', seen(application), 'proof { lines { id } }');
  const report = { activities: 'Getan', results: 'Erreicht', lines: [] };
  return office.do('saveProofOfUse', { ...seen(started), ...report }, 'proof { lines { id } }');
}
const withProof = async (world: World): Promise<Answer> => proofOf(world.office, await withGrant(world));

/** An application with all its parts, of which the office is the author too. */
export async function someProof(place: Place): Promise<void> {
  const { office } = place;
  const application = await granted(office, await handedIn(office, await begunBy(office, place)));
  await office.do('drawFunds', { applicationId: application.id, ...DRAWN });
  await proofOf(office, application);
}

const lineOf = (application: Answer): unknown =>
  (application['proof'] as { lines: { id: string }[] }).lines[0]?.id;

const of =
  (made: (world: World) => Promise<Answer>, more: Variables = {}): FundingInput =>
  async (world) => ({ input: { ...seen(await made(world)), ...more } });
const reason = { reason: 'Ein Grund' };
const grant = { ...NOTICE, proofDueOn: '2028-03-31' };

const applicationInputs: Readonly<Record<string, FundingInput>> = {
  startFundingApplication: async (world) => ({
    input: {
      ...{ proposalId: (await fundable(world.police)).id, programmeId: (await programme(world)).id },
      ...{ year: 2027, financeKind: 'FIXED' },
    },
  }),
  renewFundingApplication: of(begun, reason),
  submitFundingApplication: of(begun, { submittedOn: '2026-12-01', despiteFindings: true }),
  recordFundingReceipt: of(submitted, { receivedOn: '2026-12-01' }),
  rejectFundingApplication: of(submitted, reason),
  withdrawFundingApplication: of(begun, reason),
  recordGrant: of(submitted, { grant }),
  changeGrant: of(withGrant, { grant }),
  drawFunds: async (world) => ({
    input: {
      ...{ applicationId: (await withGrant(world)).id, amount: 100, requestedOn: '2026-12-01' },
      ...{ purpose: 'Material', paidOn: '2026-12-01' },
    },
  }),
  correctDrawdown: async (world) => ({
    input: {
      ...(await withDrawdown(world)),
      ...{
        reason: 'Zahlendreher',
        correct: { ...DRAWN, amount: 90, purpose: 'Farbe', paidOn: '2026-12-01' },
      },
    },
  }),
  recordDrawdownPayment: async (world) => ({
    input: { ...(await withDrawdown(world)), paidOn: '2026-12-01' },
  }),
  startProofOfUse: of(withGrant),
  fillProofOfUse: async (world) => {
    const application = await withProof(world);
    const [row] = await world.app.database.query<{ id: string }>(
      `update proposal p set state = 'APPROVED', version = 1, submitted_at = now() from funding_application a
        where a.id = $1 and p.id = a.proposal_id returning p.id`,
      [application.id],
    );
    await world.office.do('startProject', { proposalId: row?.id });
    return { input: seen(application) };
  },
  saveProofOfUse: async (world) => {
    const application = await withProof(world);
    const words = { activities: 'Getan', results: 'Erreicht', deviations: 'Keine' };
    return {
      input: { ...seen(application), ...words, lines: [{ lineId: lineOf(application), spent: 100 }] },
    };
  },
  submitProofOfUse: of(withProof, { submittedOn: '2026-12-01' }),
};

export const fundingInputs: Readonly<Record<string, FundingInput>> = {
  ...applicationInputs,
  describeFundingProgramme: async ({ town }) => ({ input: { ...everyFact, territoryId: town.id } }),
  changeFundingProgramme: async (world) => {
    const { id, revision } = await programme(world);
    return { input: { ...everyFact, id, revision } };
  },
  followFundingProgramme: following,
  unfollowFundingProgramme: following,
};

export const fundingQueries: Readonly<Record<string, FundingInput>> = {
  fundingProgrammes: async () => ({}),
  fundingProgramme: async (world) => ({ id: (await programme(world)).id }),
  fundingApplication: async (world) => ({ id: (await begun(world)).id }),
  fundingApplications: async (world) => ({
    ...{ territoryId: world.town.id, proposalId: (await fundable(world.police)).id, year: 2027 },
    ...{ states: ['DRAFT'], first: 5 },
  }),
  fundingMoney: async ({ town }) => ({
    ...{ by: 'TOWN', year: 2027, territoryId: town.id, fieldId: GRAFFITI },
  }),
  fundingGuardOfProposal: async (world) => ({
    ...{ proposalId: (await fundable(world.police)).id, programmeId: (await programme(world)).id },
    ...{ year: 2027, financeKind: 'SHARE' },
  }),
  fundingGuardOfApplication: async (world) => ({ applicationId: (await begun(world)).id }),
  fundingGuard: async (world) => ({
    plan: {
      ...{ programmeId: (await programme(world)).id, fundingYear: 2027, financeKind: 'FIXED' },
      ...{ consultedOn: '2026-06-01', onwardGrant: true },
      expenditures: [{ kind: 'STAFF', title: 'Stelle', amount: 100, eligible: true, payGroup: 9 }],
      means: [{ kind: 'OWN_SHARE', amount: '1,00 €' }],
    },
  }),
};
