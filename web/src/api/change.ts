import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import type { TypedDocumentString } from './generated/graphql';
import { run, ServerSaysNo } from './operation';
import { PAGE } from './page-data';
import { isRefusal, type Refusal } from './refusal';

/** Thrown by a change that the server refused; the field, when there is one, is that of the mutation's input. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** The one member of a mutation's answer, e.g. `{ sendInvitation: Meeting | Refused }`. */
type OnlyField<Data> = Data[keyof Data];
type Changed<Data> = Exclude<OnlyField<Data>, { __typename: 'Refused' }>;

/** Runs a mutation and gives the changed thing. @throws Refused, ServerSaysNo, Unreachable */
export async function change<Data extends object, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Changed<Data>> {
  const data = await run(operation, variables);
  const [answer] = Object.values(data) as { __typename: string }[];
  if (answer === undefined) throw new ServerSaysNo('BUG', 'empty');
  if (isRefusal(answer)) throw new Refused(answer);
  return answer as Changed<Data>;
}

/**
 * A mutation of a page; afterwards every page on the screen shows what the server then knows. Those of one `queue` run one
 * after the other, so that the last word is the last that the server hears.
 */
export function useChange<Data extends object, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  queue?: string,
): UseMutationResult<Changed<Data>, Error, Variables> {
  const queries = useQueryClient();
  return useMutation({
    ...(queue !== undefined && { scope: { id: queue } }),
    mutationFn: (variables: Variables) => change(operation, variables),
    onSettled: () => queries.invalidateQueries({ queryKey: [PAGE] }),
  });
}
