import type { Api } from '../../src/demo/api.js';
import { finance, NOTICE } from '../e2e/funding/applications.js';
import { SMALL_GRANTS } from '../e2e/funding/programmes.js';
import { approvedProposal } from './demo-project.js';
import type { DemoTown } from './demo-town.js';
import type { MadePaths } from './screen.js';

const OF_APPLICATION = { type: 'FundingApplication', fields: 'id revision' };

interface Application {
  readonly id: string;
  readonly revision: number;
}

/** A programme of the town, and an application to it that was granted. */
export async function fundingPaths(
  town: DemoTown,
  office: Api,
  territoryId: string,
): Promise<Pick<MadePaths, 'programme' | 'application'>> {
  const programme = await office.mutate<{ id: string }>(
    'describeFundingProgramme',
    { ...SMALL_GRANTS, territoryId },
    { type: 'FundingProgramme', fields: 'id' },
  );
  const proposalId = await approvedProposal(town, 'Freie Wände am Bahnhof', { finance: finance() });
  const begun = { proposalId, programmeId: programme.id, year: 2027 };
  const draft = await office.mutate<Application>('startFundingApplication', begun, OF_APPLICATION);
  const seen = ({ id, revision }: Application) => ({ applicationId: id, revision });
  const day = town.clock.now().toISOString().slice(0, 10);
  const handedIn = await office.mutate<Application>(
    'submitFundingApplication',
    { ...seen(draft), submittedOn: day, despiteFindings: true },
    OF_APPLICATION,
  );
  const grant = { ...NOTICE, issuedOn: day };
  const { id } = await office.mutate<Application>(
    'recordGrant',
    { ...seen(handedIn), grant },
    OF_APPLICATION,
  );
  return { programme: `/foerderung/programme/${programme.id}`, application: `/foerderung/antraege/${id}` };
}
