import type { Response } from 'express';
import { hashOfToken } from '../domain/token.js';
import type { Session } from '../domain/session.js';

/** Its `__Host-` name keeps other hosts and paths from setting it. */
const NAME = '__Host-kpr';

/** Lax, not strict: who comes by the link of a mail is signed in already. */
const ATTRIBUTES = { httpOnly: true, sameSite: 'lax', path: '/', secure: true } as const;

/**
 * The cookie that carries the session's token. It is sent over TLS only; http is served on this machine only
 * (KPR_PUBLIC_URL), and there browsers take it all the same (docs/adr/0010-closed-doors.md).
 */
export class SessionCookie {
  /** The hash of the token in a Cookie header; null when there is none or it cannot be one of ours. */
  hashIn(header: string | undefined): Buffer | null {
    if (header === undefined) return null;
    const begin = `${NAME}=`;
    const pair = header.split(';').find((part) => part.trimStart().startsWith(begin));
    return pair === undefined ? null : hashOfToken(pair.trim().slice(begin.length));
  }

  give(response: Response, session: Session): void {
    response.cookie(NAME, session.token, { ...ATTRIBUTES, expires: session.expiresAt });
  }

  takeBack(response: Response): void {
    response.clearCookie(NAME, ATTRIBUTES);
  }
}
