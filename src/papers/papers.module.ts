import { Module } from '@nestjs/common';
import { PapersController } from './http/papers.controller.js';
import { ProofPapersController } from './http/proof-papers.controller.js';
import { MakePaper } from './use-cases/make-paper.js';
import { MakeProofPaper } from './use-cases/make-proof-paper.js';

/**
 * One source, three papers: what a proposal says as council paper, project description and finance plan. What came of the
 * money is the fourth: the proof of use.
 */
@Module({
  controllers: [PapersController, ProofPapersController],
  providers: [MakePaper, MakeProofPaper],
})
export class PapersModule {}
