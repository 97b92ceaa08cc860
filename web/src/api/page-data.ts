import {
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { FrameFragment, TypedDocumentString } from './generated/graphql';
import { positionOf, run, ServerSaysNo } from './operation';

/** Who is signed in, as the last answer said; undefined before the first one, null for strangers. */
export type SignedIn = FrameFragment['me'];

/** What every page knows of the installation. */
export type KnownInstallation = FrameFragment['installation'];

/** The part of a page's answer that the frame around it shows. */
interface FrameData {
  readonly me?: SignedIn;
  readonly installation?: KnownInstallation;
  readonly inbox?: FrameFragment['inbox'];
}

/** Queries whose first key is this one show what the server knows; live changes make them fetch again. */
export const PAGE = 'page';

/** Under which the answer of a page's operation is kept. */
export const pageKey = <Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
) => [PAGE, operation.__meta__?.['hash'], variables] as const;

export const ME_KEY = ['me'] as const;
const INSTALLATION_KEY = ['installation'] as const;
const UNREAD_KEY = ['unread'] as const;

/**
 * The data of a page: one operation, which carries the frame's part too. While other variables load, the former answer
 * stays visible (`isPlaceholderData`).
 */
export function usePage<Data extends FrameData, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<Data> {
  const queries = useQueryClient();
  return useQuery({
    queryKey: pageKey(operation, variables),
    queryFn: ({ signal }) => ask(queries, operation, variables, signal),
    placeholderData: keepPreviousData,
    ...options,
  });
}

interface Connection {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/**
 * The data of a page with one long list: the first part of it, and the next one whenever it is asked for. `pages` are
 * the answers in order. `listOf` finds the list in an answer.
 */
export function useLongPage<Data extends FrameData, Variables extends { after?: string | null }>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  listOf: (data: Data) => Connection,
) {
  const queries = useQueryClient();
  return useInfiniteQuery({
    queryKey: [PAGE, operation.__meta__?.['hash'], variables, 'long'],
    queryFn: ({ signal, pageParam }) =>
      ask(queries, operation, { ...variables, after: pageParam } as Variables, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Data) => {
      const { hasNextPage, endCursor } = listOf(last).pageInfo;
      return hasNextPage ? endCursor : null;
    },
    placeholderData: keepPreviousData,
  });
}

/** One answer for the page and the frame around it, which knows it first: both are drawn at once, and nothing moves. */
async function ask<Data extends FrameData, Variables>(
  queries: QueryClient,
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Data> {
  const data = await run(operation, variables, signal);
  const { me, installation, inbox } = data;
  if (me !== undefined) queries.setQueryData(ME_KEY, me);
  if (me) rememberPosition(queries, me.account.id, data);
  if (installation !== undefined) queries.setQueryData(INSTALLATION_KEY, installation);
  if (inbox !== undefined) queries.setQueryData(UNREAD_KEY, inbox?.unread ?? 0);
  return data;
}

const POSITION_KEY = ['position'] as const;

interface KnownPosition {
  readonly accountId: string;
  readonly position: string | undefined;
}

/** That of the first answer counts: whatever came later shows no less. */
function rememberPosition(queries: QueryClient, accountId: string, data: FrameData): void {
  queries.setQueryData<KnownPosition>(POSITION_KEY, (known) =>
    known?.accountId === accountId ? known : { accountId, position: positionOf(data) },
  );
}

/** From where on the stream has to tell what the pages of this account do not show. */
export const firstPosition = (queries: QueryClient): string | undefined =>
  queries.getQueryData<KnownPosition>(POSITION_KEY)?.position;

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

/** How many notices the last answer counted as unread, for the frame; never asks the server by itself. */
export const useUnread = (): number =>
  useQuery<number>({ queryKey: UNREAD_KEY, queryFn: () => 0, enabled: false, staleTime: Infinity }).data ?? 0;

/** The server knows no session (any more): strangers go to the sign-in page, others sign in above their page. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ServerSaysNo && error.code === 'SIGN_IN_NEEDED';
