import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphqlContext } from '../context.js';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
/** An operation that was understood as one, and is wrong. */
const OF_THE_OPERATION: readonly unknown[] = ['QUERY_UNREADABLE', 'QUERY_INVALID', 'INPUT_INVALID'];

/**
 * GraphQL over HTTP, "application/json": a request that reached GraphQL is answered with 200 even if the operation is
 * wrong, so that no intermediary takes the errors for its own. Apollo answers 400 for both media types.
 */
export const answerStatus = (): ApolloServerPlugin<GraphqlContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { http, body }, contextValue }) => {
        const [error] = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const isWrong = OF_THE_OPERATION.includes(error?.extensions?.['code']);
        if (isWrong && contextValue.req.accepts([JSON_TYPE, GRAPHQL_TYPE]) === JSON_TYPE) http.status = 200;
        return Promise.resolve();
      },
    }),
});
