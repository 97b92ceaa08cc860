import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '../../shared/domain-error.js';
import type { Session } from '../domain/session.js';
import { SessionCookie } from './session-cookie.js';

/** Where sessions meet HTTP: cookies in requests and answers, and the address a request comes from. */
@Injectable()
export class SessionDoor {
  constructor(private readonly cookie: SessionCookie) {}

  /** Hands out the session's cookie and says how long it holds. */
  open(response: Response, session: Session): Pick<Session, 'expiresAt'> {
    this.cookie.give(response, session);
    return { expiresAt: session.expiresAt };
  }

  close(response: Response): void {
    this.cookie.takeBack(response);
  }

  /** Hash of the session's token; null without one. */
  sessionOf(request: Request): Buffer | null {
    return this.cookie.hashIn(request.headers.cookie);
  }

  /** As `sessionOf`, for those who must have one. Error: SIGN_IN_NEEDED. */
  ownSessionOf(request: Request): Buffer {
    const session = this.sessionOf(request);
    if (session === null) throw new DomainError('SIGN_IN_NEEDED');
    return session;
  }

  /** Trusted proxies are resolved by Express (`trust proxy`). */
  addressOf(request: Request): string {
    return request.ip ?? '';
  }
}
