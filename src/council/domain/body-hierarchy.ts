import { DomainError } from '../../shared/domain-error.js';
import type { BodyId } from '../../shared/ids.js';
import type { Body } from './body.js';

type Node = Pick<Body, 'id' | 'parentId' | 'endedOn'>;

/**
 * Puts a body under another one of its territory, or on top (null); `bodies` are all of the territory.
 * Errors: NOT_FOUND, BODY_DISSOLVED, BODY_UNDER_ITSELF.
 */
export function parentOf(bodies: readonly Node[], bodyId: BodyId, parentId: BodyId | null): BodyId | null {
  if (parentId === null) return null;
  const parent = bodies.find((body) => body.id === parentId);
  if (parent === undefined) throw new DomainError('NOT_FOUND', {}, 'parentId');
  if (parent.endedOn !== null) throw new DomainError('BODY_DISSOLVED', {}, 'parentId');
  if (ancestry(bodies, parent).has(bodyId)) throw new DomainError('BODY_UNDER_ITSELF', {}, 'parentId');
  return parentId;
}

/** A body goes only after those below it. Error: BODY_HAS_CHILDREN. */
export function assertNoneBelow(bodies: readonly Node[], bodyId: BodyId): void {
  if (bodies.some((body) => body.parentId === bodyId && body.endedOn === null))
    throw new DomainError('BODY_HAS_CHILDREN');
}

/** The body itself and all above it. */
function ancestry(bodies: readonly Node[], from: Node): Set<BodyId> {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const above = new Set<BodyId>();
  for (let at: Node | undefined = from; at !== undefined && !above.has(at.id);) {
    above.add(at.id);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return above;
}
