import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { asPage } from '../platform/http/index.js';
import { SERVER_PAGE_STYLE } from '../platform/tokens.js';
import { accountChoice } from './demo-pages.js';
import { ACCOUNTS, type DemoAccount } from './silberberg.js';

/** One click signs in as one of the demo's accounts. */
@Controller('demo')
export class StartController {
  constructor(@Inject(SERVER_PAGE_STYLE) private readonly style: string) {}

  @Get()
  choose(@Res({ passthrough: true }) response: Response): string {
    asPage(response, 'server');
    return accountChoice(Object.values(ACCOUNTS), this.style);
  }

  /** The same list, for the sign-in page of the client. */
  @Get('accounts')
  accounts(): readonly DemoAccount[] {
    return Object.values(ACCOUNTS);
  }
}
