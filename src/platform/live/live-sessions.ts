import type { Request } from 'express';
import type { Actor } from '../../shared/actor.js';

/** A session that holds, with the rights of its account at this moment. */
export interface LiveSession {
  readonly actor: Actor;
  readonly endsAt: Date;
}

/** Who listens; implemented by the identity module. */
export interface LiveSessions {
  /** What stands for the session of a request; null without one. */
  keyOf(request: Pick<Request, 'headers'>): Buffer | null;
  /** The sessions behind these keys, in their order, by one statement; null for those that have ended. */
  look(keys: readonly Buffer[]): Promise<readonly (LiveSession | null)[]>;
}
export const LIVE_SESSIONS = Symbol('LiveSessions');
