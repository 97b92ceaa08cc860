import type { Tx } from '../../platform/database/index.js';
import { projectAccount } from '../../projects/index.js';
import type { FundingApplication } from '../domain/application.js';
import { grantedTime } from '../persistence/grants.repository.js';
import { fillProof, linesOf } from '../persistence/proofs.repository.js';
import { filledLines, reportFromProject } from './proof-from-project.js';

/**
 * Writes into a proof what its project says: receipts that were paid in the time of the grant into the numbers, reports,
 * milestones and measured values into words that are still empty. What the office has typed stays. False: there is no
 * project. The office that keeps the funding of a town sees all projects of it.
 */
export async function fillFromProject(tx: Tx, application: FundingApplication): Promise<boolean> {
  const time = await grantedTime(tx, application.id);
  const account = time === null ? null : await projectAccount(tx, application.proposalId, time);
  if (account === null) return false;
  const lines = filledLines(await linesOf(tx, application.id), account.spent);
  await fillProof(tx, application, { ...lines, report: reportFromProject(account) });
  return true;
}
