import { NewTaskDocument, type TaskPartyFragment } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import type { ShownTask } from './shown-task';

/** Who can take a task: in its body, or in its town. */
export function useCandidates({ body, territory }: ShownTask): readonly TaskPartyFragment[] {
  const place = body === null ? { territoryId: territory.id } : { bodyId: body.id };
  return usePage(NewTaskDocument, { place }).data?.taskCandidates ?? [];
}
