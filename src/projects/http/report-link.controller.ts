import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { domainErrorOf } from '../../platform/graphql/index.js';
import { asPage } from '../../platform/http/index.js';
import { SERVER_PAGE_STYLE } from '../../platform/tokens.js';
import { DomainError } from '../../shared/domain-error.js';
import type { IndicatorId } from '../../shared/ids.js';
import { messageOf } from '../../shared/messages/index.js';
import type { Progress } from '../use-cases/record-progress.js';
import { type ReportLinkPage, VisitReportByLink } from '../use-cases/visit-report-by-link.js';
import { parseGermanNumber } from './german-number.js';
import { reportLinkPage, reportSavedPage, type Typed, voidReportLinkPage } from './report-link-page.js';

interface Page {
  readonly status: number;
  readonly html: string;
}

/**
 * A report by the personal link, without sign-in and without JavaScript. The route carries only its token; cookies play no
 * part; GET shows, POST saves (architecture §4).
 */
@Controller('p')
export class ReportLinkController {
  constructor(
    private readonly visits: VisitReportByLink,
    @Inject(SERVER_PAGE_STYLE) private readonly style: string,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Res() response: Response): Promise<void> {
    await this.answer(response, async () => ({
      status: 200,
      html: reportLinkPage(await this.visits.see(token), this.style),
    }));
  }

  @Post(':token')
  async report(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(response, async () => {
      const project = await this.visits.see(token);
      const typed = typedIn(body);
      try {
        await this.visits.report(token, saidIn(project, typed));
        return { status: 200, html: reportSavedPage(project, this.style) };
      } catch (error) {
        const broken = domainErrorOf(error);
        if (broken === null || PASSED_ON.includes(broken.code)) throw error;
        const problem = messageOf(broken.code, broken.params);
        return { status: 422, html: reportLinkPage(project, this.style, { problem, typed }) };
      }
    });
  }

  private async answer(response: Response, page: () => Promise<Page>): Promise<void> {
    asPage(response, 'link');
    const { status, html } = await page().catch((error: unknown) => {
      if (domainErrorOf(error)?.code !== 'NOT_FOUND') throw error;
      return { status: 404, html: voidReportLinkPage(this.style) };
    });
    response.status(status).send(html);
  }
}

/** What no sentence on the page mends. */
const PASSED_ON: readonly string[] = ['NOT_FOUND', 'TEMPORARILY_UNAVAILABLE'];

const typedIn = (body: unknown): Typed =>
  Object.fromEntries(
    Object.entries(typeof body === 'object' && body !== null ? body : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** Error: VALUE_NOT_A_NUMBER. */
function saidIn({ indicators }: ReportLinkPage, typed: Typed): Omit<Progress, 'day' | 'reachedIds'> {
  const values = indicators.flatMap(({ id, name }) => {
    const written = typed[id]?.trim() ?? '';
    if (written === '') return [];
    const value = parseGermanNumber(written);
    if (value === null) throw new DomainError('VALUE_NOT_A_NUMBER', { name });
    return [{ indicatorId: id as IndicatorId, value }];
  });
  return { words: typed['words'] ?? null, obstacles: typed['obstacles'] ?? null, values };
}
