import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { domainErrorOf } from '../../platform/graphql/index.js';
import { asPage } from '../../platform/http/index.js';
import { SERVER_PAGE_STYLE } from '../../platform/tokens.js';
import { DomainError } from '../../shared/domain-error.js';
import { NOTICE_CHOICES, type NoticeChoice } from '../domain/notice-kinds.js';
import { VisitUnsubscribeLink } from '../use-cases/visit-unsubscribe-link.js';
import { unsubscribePage, voidUnsubscribePage } from './unsubscribe-page.js';

/**
 * Giving up the mails of one kind by the link in each of them, without sign-in and without JavaScript. Mail programs POST
 * to the same address (RFC 8058). The route carries only its token; cookies play no part; GET shows, POST acts.
 */
@Controller('abbestellen')
export class UnsubscribeController {
  constructor(
    private readonly visits: VisitUnsubscribeLink,
    @Inject(SERVER_PAGE_STYLE) private readonly style: string,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Res() response: Response): Promise<void> {
    await this.answer(response, async () => unsubscribePage(await this.visits.see(token), this.style));
  }

  @Post(':token')
  async choose(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(response, async () => {
      const { choice } = await this.visits.see(token);
      return unsubscribePage(await this.visits.choose(token, choiceIn(body)), this.style, choice);
    });
  }

  private async answer(response: Response, page: () => Promise<string>): Promise<void> {
    asPage(response, 'link');
    try {
      response.status(200).send(await page());
    } catch (error) {
      if (!NO_SUCH_LINK.includes(domainErrorOf(error)?.code ?? '')) throw error;
      response.status(404).send(voidUnsubscribePage(this.style));
    }
  }
}

/** A choice that its kind does not have (any more) comes from no button of ours. */
const NO_SUCH_LINK: readonly string[] = ['NOT_FOUND', 'NOTICE_CHOICE_NOT_ALLOWED'];

/** What a button of the page says. The one click of a mail program says `List-Unsubscribe=One-Click`, in either form encoding. */
const choiceIn = (body: unknown): NoticeChoice => {
  const said: unknown = typeof body === 'object' && body !== null && 'choice' in body ? body.choice : null;
  if (said === null) return 'OFF';
  const choice = NOTICE_CHOICES.find((known) => known === said);
  if (choice === undefined) throw new DomainError('NOTICE_CHOICE_NOT_ALLOWED');
  return choice;
};
