import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ACTOR_SOURCE, type ActorSource } from '../../platform/graphql/index.js';
import { asDownload } from '../../platform/http/index.js';
import { notFound } from '../../shared/domain-error.js';
import { isUuid, type ProposalId } from '../../shared/ids.js';
import { paperNamed } from '../domain/paper-kind.js';
import { MakePaper } from '../use-cases/make-paper.js';

/** Papers made of proposals, which are no GraphQL: out as an attachment. */
@Controller('papiere')
export class PapersController {
  constructor(
    private readonly papers: MakePaper,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
  ) {}

  /**
   * `paper` is e.g. `beschlussvorlage.pdf`. Error: NOT_FOUND, the same for strangers, for an unknown or hidden proposal, and
   * for a paper or form that there is not.
   */
  @Get(':proposalId/:paper')
  async make(
    @Param('proposalId') proposalId: string,
    @Param('paper') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const actor = await this.actors.ofRequest(request);
    const paper = paperNamed(name);
    if (actor.kind !== 'account' || !isUuid(proposalId) || paper === null) throw notFound();
    const { content, ...file } = await this.papers.run(actor, proposalId as ProposalId, paper);
    asDownload(response, file);
    response.end(content);
  }
}
