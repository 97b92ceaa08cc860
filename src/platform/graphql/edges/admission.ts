import type { Request } from 'express';
import { GraphQLError } from 'graphql';
import type { Actor } from '../../../shared/actor.js';
import { DomainError } from '../../../shared/domain-error.js';
import { mayAnywhere } from '../../../shared/permissions.js';

/** Who may send operations of his own, introspection included, and see the explorer. */
export type Explorers = (actor: Actor) => boolean;

/** As the permission table says. */
export const explorersByRight: Explorers = (actor) =>
  actor.kind === 'account' && mayAnywhere(actor, 'API_EXPLORER');
/** For the demo, where everybody who is signed in should look around. */
export const everyAccountExplores: Explorers = (actor) => actor.kind === 'account';

/**
 * Everybody may send the operations of our own client; others only explorers. This is decided before an operation is
 * parsed, so strangers learn nothing from errors of validation and make nobody parse for them.
 */
export class Admission {
  private readonly own: ReadonlySet<string>;

  constructor(
    operations: readonly string[],
    private readonly explores: Explorers,
  ) {
    this.own = new Set(operations);
  }

  /** Whether this is the text of one of our own operations. */
  isOwn(source: string): boolean {
    return this.own.has(source);
  }

  /** Throws OPERATION_NOT_TRUSTED, status 403. */
  admit(actor: Actor, request: Pick<Request, 'method' | 'query' | 'body'>): void {
    const source = sourceOf(request);
    if ((typeof source === 'string' && this.isOwn(source)) || this.explores(actor)) return;
    const originalError = new DomainError('OPERATION_NOT_TRUSTED');
    throw new GraphQLError(originalError.code, { originalError, extensions: { http: { status: 403 } } });
  }
}

/** As Apollo finds it. */
function sourceOf({ method, query, body }: Pick<Request, 'method' | 'query' | 'body'>): unknown {
  if (method === 'GET') return query['query'];
  const sent: unknown = body;
  return typeof sent === 'object' && sent !== null && 'query' in sent ? sent.query : undefined;
}
