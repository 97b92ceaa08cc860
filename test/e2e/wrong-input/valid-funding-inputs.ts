import { aProgramme, SMALL_GRANTS } from '../funding/programmes.js';
import type { World } from '../meetings/town.js';

type Variables = Record<string, unknown>;
type FundingInput = (world: World) => Promise<Variables>;

const everyFact = {
  ...SMALL_GRANTS,
  ...{ shortName: 'Kurz', sourceUrl: 'https://stadt.example', validTo: '2030-12-31', remarks: 'Hinweis' },
  ...{ floor: 100, floorExceptions: 'Feste', ceiling: 200_000, reimbursedBelow: 5_000 },
  staffCaps: [{ training: 'Ausbildung', payGroup: 7, payStage: 3 }],
};

const programme = ({ office, town }: World) => aProgramme(office, town.id);
const following: FundingInput = async (world) => ({
  input: { programmeId: (await programme(world)).id, territoryId: world.town.id },
});

export const fundingInputs: Readonly<Record<string, FundingInput>> = {
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
  fundingGuard: async (world) => ({
    plan: {
      ...{ programmeId: (await programme(world)).id, fundingYear: 2027, financeKind: 'FIXED' },
      ...{ consultedOn: '2026-06-01', onwardGrant: true },
      expenditures: [{ kind: 'STAFF', title: 'Stelle', amount: 100, eligible: true, payGroup: 9 }],
      means: [{ kind: 'OWN_SHARE', amount: '1,00 €' }],
    },
  }),
};
