import { type CanActivate, type ExecutionContext, Injectable, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, notAllowed } from '../../shared/domain-error.js';
import { mayAnywhere, type Right } from '../../shared/permissions.js';
import { contextOf } from './context.js';

/** What the door asks of a root field. The use case still decides about the thing itself (architecture §3.9). */
export type Demand =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'right'; readonly right: Right };

const declare = Reflector.createDecorator<Demand>();

/** Only for somebody who has this right at least somewhere. */
export const Allow = (right: Right): MethodDecorator => declare({ kind: 'right', right });
/** For everybody with a session. */
export const SignedIn = (): MethodDecorator => declare({ kind: 'signed-in' });
/** For strangers too: sign-in and the like. */
export const Public = (): MethodDecorator => declare({ kind: 'public' });

/** What a query or mutation of this resolver declares; undefined when it forgot to. */
export const demandOf = (resolver: Type, method: string): Demand | undefined => {
  const handler: unknown = Reflect.get(resolver.prototype as object, method);
  if (typeof handler !== 'function') return undefined;
  return Reflect.getMetadata(declare.KEY, handler) as Demand | undefined;
};

/** First lock: is there a session, and could this actor have the right at all? Synchronous on purpose. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const demand = this.reflector.get(declare, execution.getHandler());
    if (demand === undefined)
      throw new Error(`Root field without a permission: ${execution.getHandler().name}`);
    if (demand.kind === 'public') return true;
    const { actor } = contextOf(execution);
    if (actor.kind !== 'account') throw new DomainError('SIGN_IN_NEEDED');
    if (demand.kind === 'right' && !mayAnywhere(actor, demand.right)) throw notAllowed();
    return true;
  }
}

/** Stops the start when a query or mutation of this resolver declares no permission. */
export function assertPermissionDeclared(resolver: Type, method: string): void {
  if (demandOf(resolver, method) === undefined) {
    throw new Error(`${resolver.name}.${method}: every root field needs @Allow, @SignedIn or @Public.`);
  }
}
