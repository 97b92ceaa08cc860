import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asPage } from '../../platform/http/index.js';
import { SERVER_PAGE_STYLE } from '../../platform/tokens.js';
import { anonymous } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { messageOf } from '../../shared/messages/index.js';
import type { Session } from '../domain/session.js';
import { SessionDoor } from '../sessions/session-door.js';
import { RedeemInvitation } from '../use-cases/redeem-invitation.js';
import { SetPassword } from '../use-cases/set-password.js';
import { accountForm, accountNotice, type AccountForm } from './account-page.js';

const INVITATION = {
  title: 'Konto einrichten',
  hint: 'Wählen Sie ein Kennwort. Haben Sie hier schon ein Konto, geben Sie dessen Adresse und Kennwort ein.',
} as const;
const PASSWORD = {
  title: 'Kennwort festlegen',
  hint: 'Der Link gilt einmal. Danach melden Sie sich mit diesem Kennwort an.',
} as const;

/**
 * Where the links of account mails and of the command line lead: GET shows a form, POST acts. The token alone counts,
 * cookies play no part; nothing of the page is kept or told to others (architecture §4).
 */
@Controller('konto')
export class AccountLinkController {
  constructor(
    private readonly redeem: RedeemInvitation,
    private readonly setPassword: SetPassword,
    private readonly door: SessionDoor,
    @Inject(SERVER_PAGE_STYLE) private readonly style: string,
  ) {}

  @Get('einladung/:token')
  showInvitation(@Res({ passthrough: true }) response: Response): string {
    asPage(response, 'link');
    return accountForm({ ...INVITATION, email: '', refusal: null }, this.style);
  }

  @Post('einladung/:token')
  @HttpCode(200)
  redeemInvitation(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const email = textIn(body, 'email');
    const redemption = {
      token,
      email,
      password: textIn(body, 'password'),
      address: this.door.addressOf(request),
      formerSession: null,
    };
    return this.answer(response, { ...INVITATION, email, refusal: null }, () =>
      this.redeem.run(anonymous, redemption),
    );
  }

  @Get('kennwort/:token')
  showPassword(@Res({ passthrough: true }) response: Response): string {
    asPage(response, 'link');
    return accountForm({ ...PASSWORD, email: null, refusal: null }, this.style);
  }

  @Post('kennwort/:token')
  @HttpCode(200)
  choosePassword(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const choice = { token, password: textIn(body, 'password') };
    return this.answer(response, { ...PASSWORD, email: null, refusal: null }, () =>
      this.setPassword.run(choice),
    );
  }

  private async answer(response: Response, form: AccountForm, act: () => Promise<Session>): Promise<string> {
    asPage(response, 'link');
    try {
      this.door.open(response, await act());
      return accountNotice(form.title, 'Ihr Kennwort ist gespeichert. Sie sind angemeldet.', this.style);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const refusal = messageOf(error.code, error.params);
      const over = error.code === 'LINK_INVALID' || error.code === 'PERSON_HAS_ACCOUNT';
      response.status(over ? 410 : 422);
      return over
        ? accountNotice(form.title, refusal, this.style)
        : accountForm({ ...form, refusal }, this.style);
    }
  }
}

/** Fields of a form; anything else counts as empty. */
function textIn(body: unknown, name: 'email' | 'password'): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
}
