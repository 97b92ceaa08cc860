import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../../shared/actor.js';
import type { Premise } from './read/statement.js';

/** What every resolver may know of its request. */
export interface GraphqlContext {
  readonly actor: Actor;
  readonly req: Request;
  readonly res: Response;
}

/** Finds out who sends a request; implemented by the identity module. Never throws for strangers: they are anonymous. */
export interface ActorSource {
  ofRequest(request: Request): Promise<Actor>;
  /** Who sent the last request of this session; null when nobody is remembered. */
  presumed(request: Request): PresumedActor | null;
}

/** Somebody taken for who he was at his last request; nothing may be told him before the premise has proved true. */
export interface PresumedActor {
  readonly actor: Actor;
  readonly premise: Premise;
}
export const ACTOR_SOURCE = Symbol('ActorSource');

/** Says where the stream of changes stands, so that a page learns what happened since it was answered. */
export interface ChangePositions {
  /** To be taken before anything of a request is read, and then completed for who reads; null while nothing is heard. */
  take(): ((actor: Actor) => string) | null;
}
export const CHANGE_POSITIONS = Symbol('ChangePositions');

/** Header of an answer with the position before it was read. */
const POSITION_HEADER = 'Live-Position';

const contexts = new WeakMap<Request, Promise<GraphqlContext>>();

/**
 * Who asks, found once for a request; the answer's header says from where on the stream knows what the answer does not.
 */
export function contextOfRequest(
  actors: ActorSource,
  positions: ChangePositions,
  exchange: Pick<GraphqlContext, 'req' | 'res'>,
): Promise<GraphqlContext> {
  const known = contexts.get(exchange.req) ?? newContext(actors, positions, exchange);
  contexts.set(exchange.req, known);
  return known;
}

async function newContext(
  actors: ActorSource,
  positions: ChangePositions,
  { req, res }: Pick<GraphqlContext, 'req' | 'res'>,
): Promise<GraphqlContext> {
  const positionOf = positions.take();
  const actor = await actors.ofRequest(req);
  tellPosition(res, positionOf, actor);
  return { actor, req, res };
}

/** The context of whom the session belonged to at its last request, for an answer that depends on the premise. */
export function presumedContext(
  actors: ActorSource,
  positions: ChangePositions,
  { req, res }: Pick<GraphqlContext, 'req' | 'res'>,
): { readonly context: GraphqlContext; readonly premise: Premise } | null {
  const presumed = actors.presumed(req);
  if (presumed === null) return null;
  const { actor, premise } = presumed;
  tellPosition(res, positions.take(), actor);
  return { context: { actor, req, res }, premise };
}

/** Takes back what was told to somebody who was taken for another. */
function tellPosition(res: Response, positionOf: ReturnType<ChangePositions['take']>, actor: Actor): void {
  if (positionOf !== null && actor.kind === 'account') res.setHeader(POSITION_HEADER, positionOf(actor));
  else res.removeHeader(POSITION_HEADER);
}

const RESOLVER_CONTEXT_ARGUMENT = 2;

export const contextOf = (execution: ExecutionContext): GraphqlContext =>
  execution.getArgByIndex<GraphqlContext>(RESOLVER_CONTEXT_ARGUMENT);

/** The acting person or system of this request, as built from the session. */
export const CurrentActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext): Actor => contextOf(execution).actor,
);
