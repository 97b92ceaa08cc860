import { Api } from './api.js';
import { ACCOUNTS } from './silberberg.js';

const PROGRAMME = { type: 'FundingProgramme', fields: 'id' };

interface FundingPlace {
  /** Origin of the API. */
  readonly address: string;
  readonly territoryId: string;
}

/** The office keeps the dates of the Saxon guideline in sight, which every installation in Saxony brings along. */
export async function seedFunding({ address, territoryId }: FundingPlace): Promise<void> {
  const office = await Api.signIn(address, ACCOUNTS.office);
  const { fundingProgrammes } = await office.query<{ fundingProgrammes: { id: string }[] }>(
    '{ fundingProgrammes { id } }',
  );
  for (const { id: programmeId } of fundingProgrammes)
    await office.mutate('followFundingProgramme', { programmeId, territoryId }, PROGRAMME);
}
