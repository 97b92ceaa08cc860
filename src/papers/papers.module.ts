import { Module } from '@nestjs/common';
import { PapersController } from './http/papers.controller.js';
import { MakePaper } from './use-cases/make-paper.js';

/** One source, three papers: what a proposal says as council paper, project description and finance plan. */
@Module({ controllers: [PapersController], providers: [MakePaper] })
export class PapersModule {}
