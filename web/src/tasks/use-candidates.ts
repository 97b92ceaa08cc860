import { NewTaskDocument, type TaskPartyFragment } from '../api/generated/graphql';
import { usePage } from '../api/page-data';

interface Placed {
  readonly body: { readonly id: string } | null;
  readonly territory: { readonly id: string };
}

/** Who can take all these tasks: in their body, or in their town; nobody for tasks of several towns. */
export function useCandidates(...tasks: readonly Placed[]): readonly TaskPartyFragment[] {
  const place = placeOf(tasks);
  return (
    usePage(NewTaskDocument, { place: place ?? {} }, { enabled: place !== null }).data?.taskCandidates ?? []
  );
}

function placeOf(tasks: readonly Placed[]) {
  const bodies = new Set(tasks.map(({ body }) => body?.id ?? null));
  const [territoryId, ...otherTowns] = new Set(tasks.map(({ territory }) => territory.id));
  const [bodyId] = bodies;
  if (territoryId === undefined || otherTowns.length > 0) return null;
  return bodies.size === 1 && bodyId != null ? { bodyId } : { territoryId };
}
