import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { notAllowed } from '../../shared/domain-error.js';
import { SessionDoor } from '../sessions/session-door.js';
import { DemoSignIn } from './demo-sign-in.js';
import { isLoopbackHost, isLoopbackOrigin } from './loopback.js';

/** One-click sign-in. Exists in the demo only, and answers only the own machine. */
@Controller('demo')
export class DemoSignInController {
  constructor(
    private readonly demoSignIn: DemoSignIn,
    private readonly door: SessionDoor,
  ) {}

  /** Body `account`: the e-mail address, as JSON or from a form, which is then sent on to the start page. */
  @Post('sign-in')
  @HttpCode(200)
  async signIn(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object | undefined> {
    assertFromThisMachine(request);
    const session = await this.demoSignIn.run(accountIn(body), this.door.sessionOf(request));
    const opened = this.door.open(response, session);
    if (request.is('json')) return opened;
    response.redirect(303, '/');
    return undefined;
  }
}

/** A page of another origin, or a name that was bent to this machine (DNS rebinding), must not sign anybody in. */
function assertFromThisMachine({ headers }: Request): void {
  const { host, origin } = headers;
  // Browsers send Origin with every POST; without it the sender is a program on this machine.
  if (!isLoopbackHost(host) || (origin !== undefined && !isLoopbackOrigin(origin))) {
    throw notAllowed();
  }
}

const accountIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'account' in body && typeof body.account === 'string'
    ? body.account
    : '';
