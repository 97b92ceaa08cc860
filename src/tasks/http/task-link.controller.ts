import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { domainErrorOf } from '../../platform/graphql/index.js';
import { asPage } from '../../platform/http/index.js';
import { SERVER_PAGE_STYLE } from '../../platform/tokens.js';
import { messageOf } from '../../shared/messages/index.js';
import { VisitTaskByLink } from '../use-cases/visit-task-by-link.js';
import { taskDonePage, taskLinkPage, voidTaskLinkPage } from './task-link-page.js';

interface Page {
  readonly status: number;
  readonly html: string;
}

/**
 * "Done" by the personal link, without sign-in and without JavaScript. The route carries only its token; cookies play no
 * part; GET shows, POST acts (architecture §4).
 */
@Controller('t')
export class TaskLinkController {
  constructor(
    private readonly visits: VisitTaskByLink,
    @Inject(SERVER_PAGE_STYLE) private readonly style: string,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Res() response: Response): Promise<void> {
    await this.answer(response, async () => ({
      status: 200,
      html: taskLinkPage(await this.visits.see(token), this.style),
    }));
  }

  @Post(':token')
  async complete(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(response, async () => {
      const task = await this.visits.see(token);
      try {
        await this.visits.complete(token, noteIn(body));
        return { status: 200, html: taskDonePage(task, this.style) };
      } catch (error) {
        const broken = domainErrorOf(error);
        if (broken === null || PASSED_ON.includes(broken.code)) throw error;
        const sentence = messageOf(broken.code, broken.params);
        return { status: 422, html: taskLinkPage(task, this.style, sentence) };
      }
    });
  }

  private async answer(response: Response, page: () => Promise<Page>): Promise<void> {
    asPage(response, 'link');
    const { status, html } = await page().catch((error: unknown) => {
      if (domainErrorOf(error)?.code !== 'NOT_FOUND') throw error;
      return { status: 404, html: voidTaskLinkPage(this.style) };
    });
    response.status(status).send(html);
  }
}

/** What no sentence on the page mends. */
const PASSED_ON: readonly string[] = ['NOT_FOUND', 'TEMPORARILY_UNAVAILABLE'];

const noteIn = (body: unknown): string | null => {
  const note: unknown = typeof body === 'object' && body !== null && 'note' in body ? body.note : null;
  return typeof note === 'string' ? note : null;
};
