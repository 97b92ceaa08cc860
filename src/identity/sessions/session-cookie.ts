import type { Response } from 'express';
import { hashOfToken } from '../domain/token.js';
import type { Session } from '../domain/session.js';

/**
 * The cookie that carries the session's token. Over https its `__Host-` name keeps other hosts and paths from setting
 * it; http is served on localhost only, where browsers would refuse that name.
 */
export class SessionCookie {
  readonly name: string;
  private readonly secure: boolean;

  /** `publicUrl`: the address under which browsers open the application. */
  constructor(publicUrl: string) {
    this.secure = new URL(publicUrl).protocol === 'https:';
    this.name = this.secure ? '__Host-kpr' : 'kpr';
  }

  /** The hash of the token in a Cookie header; null when there is none or it cannot be one of ours. */
  hashIn(header: string | undefined): Buffer | null {
    if (header === undefined) return null;
    const begin = `${this.name}=`;
    const pair = header.split(';').find((part) => part.trimStart().startsWith(begin));
    return pair === undefined ? null : hashOfToken(pair.trim().slice(begin.length));
  }

  give(response: Response, session: Session): void {
    response.cookie(this.name, session.token, { ...this.attributes(), expires: session.expiresAt });
  }

  takeBack(response: Response): void {
    response.clearCookie(this.name, this.attributes());
  }

  private attributes() {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure } as const;
  }
}
