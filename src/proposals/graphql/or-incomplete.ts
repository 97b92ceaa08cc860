import { ProposalIncomplete } from '../domain/proposal-incomplete.js';
import { missingField } from './missing-field.js';
import { ProposalIncompleteModel } from './results.js';

/** Runs a use case that takes whole proposals alone; what is missing is answered field by field. */
export async function orIncomplete(
  useCase: () => Promise<string>,
  answer: (useCase: () => Promise<string>) => Promise<object>,
): Promise<object> {
  try {
    const id = await useCase();
    return await answer(() => Promise.resolve(id));
  } catch (error) {
    if (!(error instanceof ProposalIncomplete)) throw error;
    return new ProposalIncompleteModel(error.missing.map(missingField));
  }
}
