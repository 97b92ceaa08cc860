import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ACTOR_SOURCE, type ActorSource } from '../../platform/graphql/index.js';
import { asDownload } from '../../platform/http/index.js';
import { notFound } from '../../shared/domain-error.js';
import { type FundingApplicationId, isUuid } from '../../shared/ids.js';
import { proofFormOf } from '../domain/paper-kind.js';
import { MakeProofPaper } from '../use-cases/make-proof-paper.js';

/** The paper that the proof of use of a grant becomes: out as an attachment. */
@Controller('papiere/antraege')
export class ProofPapersController {
  constructor(
    private readonly papers: MakeProofPaper,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
  ) {}

  /**
   * `paper` is `verwendungsnachweis.pdf` or `.xlsx`. Error: NOT_FOUND, the same for strangers, for an unknown or hidden
   * application, for one without a proof, and for a paper or form that there is not.
   */
  @Get(':applicationId/:paper')
  async make(
    @Param('applicationId') id: string,
    @Param('paper') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const actor = await this.actors.ofRequest(request);
    const form = proofFormOf(name);
    if (actor.kind !== 'account' || !isUuid(id) || form === null) throw notFound();
    const { content, ...file } = await this.papers.run(actor, id as FundingApplicationId, form);
    asDownload(response, file);
    response.end(content);
  }
}
