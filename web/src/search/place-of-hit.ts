import type { SearchQuery } from '../api/generated/graphql';

export type Hit = SearchQuery['search'][number];

/** The page that shows what was found. */
export function placeOfHit({ kind, id, meetingId, bodyId }: Hit): string {
  if (kind === 'PROJECT') return `/projekte/${id}`;
  if (kind === 'TOPIC') return `/themen/${id}`;
  if (kind === 'TASK') return `/aufgaben/${id}`;
  if (kind === 'FUNDING_PROGRAMME') return `/foerderung/programme/${id}`;
  if (kind === 'FUNDING_APPLICATION') return `/foerderung/antraege/${id}`;
  if (kind === 'PROPOSAL') return `/projektvorschlaege/${id}`;
  if (meetingId !== null) return `/sitzungen/${meetingId}`;
  if (bodyId !== null) return `/gremien/${bodyId}`;
  return kind === 'PERSON' ? `/personen/${id}` : '/organisationen';
}
