/** The first page of what waits for somebody. */
export const WAITING = `query Waiting {
  waiting(first: 20) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { id kind thingId revision urgency stake dueOn at demand title place reason consequence path action }
  }
}`;

/** PostgreSQL keeps their statements prepared. */
export const waitingOperations: readonly string[] = [WAITING];
