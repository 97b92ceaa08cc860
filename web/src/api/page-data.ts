import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FrameFragment, TypedDocumentString } from './generated/graphql';
import { run, ServerSaysNo } from './operation';

/** Who is signed in, as the last answer said; undefined before the first one, null for strangers. */
export type SignedIn = FrameFragment['me'];

/** What every page knows of the installation. */
export type KnownInstallation = FrameFragment['installation'];

/** Queries whose first key is this one show what the server knows; live changes make them fetch again. */
export const PAGE = 'page';

export const ME_KEY = ['me'] as const;
const INSTALLATION_KEY = ['installation'] as const;

/**
 * The data of a page: one operation, which carries the frame's part too. While other variables load, the former answer
 * stays visible (`isPlaceholderData`).
 */
export function usePage<Data extends { me?: SignedIn; installation?: KnownInstallation }, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<Data> {
  const queries = useQueryClient();
  const result = useQuery({
    queryKey: [PAGE, operation.__meta__?.['hash'], variables],
    queryFn: ({ signal }) => run(operation, variables, signal),
    placeholderData: keepPreviousData,
    ...options,
  });
  const { me, installation } = result.data ?? {};
  useEffect(() => {
    if (me !== undefined) queries.setQueryData(ME_KEY, me);
  }, [queries, me]);
  useEffect(() => {
    if (installation !== undefined) queries.setQueryData(INSTALLATION_KEY, installation);
  }, [queries, installation]);
  return result;
}

/** The last known sign-in, for the frame; never asks the server by itself. */
export const useSignedIn = (): SignedIn | undefined =>
  useQuery<SignedIn>({ queryKey: ME_KEY, queryFn: () => null, enabled: false, staleTime: Infinity }).data;

/** What the last answer said of the installation, for the frame; never asks the server by itself. */
export const useInstallation = (): KnownInstallation | undefined =>
  useQuery<KnownInstallation | null>({
    queryKey: INSTALLATION_KEY,
    queryFn: () => null,
    enabled: false,
    staleTime: Infinity,
  }).data ?? undefined;

/** The server knows no session (any more): strangers go to the sign-in page, others sign in above their page. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ServerSaysNo && error.code === 'SIGN_IN_NEEDED';
