import { Controller, Get, Header } from '@nestjs/common';
import { accountChoice } from './demo-pages.js';
import { ACCOUNTS, type DemoAccount } from './silberberg.js';

/** One click signs in as one of the demo's accounts. */
@Controller('demo')
export class StartController {
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  choose(): string {
    return accountChoice(Object.values(ACCOUNTS));
  }

  /** The same list, for the sign-in page of the client. */
  @Get('accounts')
  accounts(): readonly DemoAccount[] {
    return Object.values(ACCOUNTS);
  }
}
