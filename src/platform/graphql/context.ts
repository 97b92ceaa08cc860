import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../../shared/actor.js';

/** What every resolver may know of its request. */
export interface GraphqlContext {
  readonly actor: Actor;
  readonly req: Request;
  readonly res: Response;
}

/** Finds out who sends a request; implemented by the identity module. Never throws for strangers: they are anonymous. */
export interface ActorSource {
  ofRequest(request: Request): Promise<Actor>;
}
export const ACTOR_SOURCE = Symbol('ActorSource');

const RESOLVER_CONTEXT_ARGUMENT = 2;

export const contextOf = (execution: ExecutionContext): GraphqlContext =>
  execution.getArgByIndex<GraphqlContext>(RESOLVER_CONTEXT_ARGUMENT);

/** The acting person or system of this request, as built from the session. */
export const CurrentActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext): Actor => contextOf(execution).actor,
);
