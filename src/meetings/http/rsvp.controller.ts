import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { domainErrorOf } from '../../platform/graphql/index.js';
import { asPage } from '../../platform/http/index.js';
import { SERVER_PAGE_STYLE } from '../../platform/tokens.js';
import { DomainError } from '../../shared/domain-error.js';
import type { PersonId } from '../../shared/ids.js';
import { messageOf } from '../../shared/messages/index.js';
import { type AnswerByLink, VisitByLink } from '../use-cases/visit-by-link.js';
import { rsvpPage, voidLinkPage } from './rsvp-page.js';

/**
 * Answering by the personal link, without sign-in and without JavaScript. The route carries only its token; cookies
 * play no part; GET shows, POST acts (architecture §4).
 */
@Controller('r')
export class RsvpController {
  constructor(
    private readonly visits: VisitByLink,
    @Inject(SERVER_PAGE_STYLE) private readonly style: string,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Res() response: Response): Promise<void> {
    await this.answerPage(response, async () => ({
      status: 200,
      html: rsvpPage(await this.visits.see(token), this.style),
    }));
  }

  @Post(':token')
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.answerPage(response, async () => {
      const problem = await this.problemWith(token, body);
      if (problem === null) return { status: 303, html: '' };
      const sentence = messageOf(problem.code, problem.params);
      return { status: 422, html: rsvpPage(await this.visits.see(token), this.style, sentence) };
    });
  }

  /** Null when the answer was taken. */
  private async problemWith(token: string, body: unknown): Promise<DomainError | null> {
    try {
      await this.visits.answer(token, answerIn(body));
      return null;
    } catch (error) {
      const broken = domainErrorOf(error);
      if (broken === null || broken.code === 'NOT_FOUND' || broken.code === 'TEMPORARILY_UNAVAILABLE')
        throw error;
      return broken;
    }
  }

  private async answerPage(
    response: Response,
    page: () => Promise<{ status: number; html: string }>,
  ): Promise<void> {
    asPage(response, 'link');
    const { status, html } = await page().catch((error: unknown) => {
      if (domainErrorOf(error)?.code !== 'NOT_FOUND') throw error;
      return { status: 404, html: voidLinkPage(this.style) };
    });
    // After an answer the browser fetches the page anew, so that reloading does not answer again.
    if (status === 303) response.redirect(303, response.req.originalUrl);
    else response.status(status).send(html);
  }
}

/** Error: CHOICE_MISSING. */
function answerIn(body: unknown): AnswerByLink {
  const choice = typeof body === 'object' && body !== null && 'choice' in body ? body.choice : null;
  if (choice === 'ACCEPTED' || choice === 'DECLINED') return { answer: choice, deputyId: null };
  if (typeof choice === 'string' && choice.startsWith('DEPUTY ')) {
    return { answer: 'DECLINED', deputyId: choice.slice('DEPUTY '.length) as PersonId };
  }
  throw new DomainError('CHOICE_MISSING');
}
