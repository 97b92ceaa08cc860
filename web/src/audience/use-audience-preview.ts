import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  AudienceOfDocument,
  type AudienceFactsFragment,
  AudiencePreviewDocument,
  type AudiencePreviewInput,
  type AudiencePreviewQuery,
} from '../api/generated/graphql';
import { run } from '../api/operation';
import { PAGE } from '../api/page-data';

export type Preview = AudiencePreviewQuery['audiencePreview'];
export type PreviewedGroup = Preview['sees'][number];

/** Who sees the thing now and what may be chosen; null when it is hidden or gone. */
export const useAudience = (type: string, id: string): UseQueryResult<AudienceFactsFragment | null> =>
  useQuery({
    queryKey: [PAGE, AudienceOfDocument.__meta__?.['hash'], type, id],
    queryFn: async ({ signal }) => (await run(AudienceOfDocument, { type, id }, signal)).audienceOf,
  });

/** Who would see it; while the answer to another choice is on its way, the former one stays. */
export const useAudiencePreview = (input: AudiencePreviewInput): UseQueryResult<Preview> =>
  useQuery({
    queryKey: [PAGE, AudiencePreviewDocument.__meta__?.['hash'], input],
    queryFn: async ({ signal }) => (await run(AudiencePreviewDocument, { input }, signal)).audiencePreview,
    placeholderData: keepPreviousData,
    // What may not be chosen gets the same answer each time.
    retry: false,
  });
