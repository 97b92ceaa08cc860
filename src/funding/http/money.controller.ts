import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ACTOR_SOURCE, type ActorSource } from '../../platform/graphql/index.js';
import { asDownload } from '../../platform/http/index.js';
import { notFound } from '../../shared/domain-error.js';
import { MakeMoneySheet } from '../use-cases/make-money-sheet.js';

/** Money of funding as a file, which is no GraphQL: out as an attachment. */
@Controller('auswertungen')
export class MoneyController {
  constructor(
    private readonly sheets: MakeMoneySheet,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
  ) {}

  /** `jahr` and `stadt` (id) narrow it. Error: NOT_FOUND for strangers. */
  @Get('foerdermittel.csv')
  async make(
    @Query('jahr') year: unknown,
    @Query('stadt') territoryId: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const actor = await this.actors.ofRequest(request);
    if (actor.kind !== 'account') throw notFound();
    const content = await this.sheets.run(actor, {
      year: typeof year === 'string' && year !== '' ? Number(year) : null,
      territoryId: typeof territoryId === 'string' && territoryId !== '' ? territoryId : null,
    });
    asDownload(response, {
      name: 'Fördermittel.csv',
      mediaType: 'text/csv; charset=utf-8',
      bytes: content.length,
    });
    response.end(content);
  }
}
