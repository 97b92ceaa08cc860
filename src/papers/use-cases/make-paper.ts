import { Inject, Injectable } from '@nestjs/common';
import { asDocx, asPdf, asXlsx } from '../../platform/documents/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { CLOCK, type Clock } from '../../shared/clock.js';
import { notFound } from '../../shared/domain-error.js';
import type { ProposalId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { type AskedPaper, MEDIA_TYPES, type PaperKind, PAPERS } from '../domain/paper-kind.js';
import { paperName } from '../domain/paper-name.js';
import type { PaperMoment } from './letterhead.js';
import { type PaperSource, SOURCE_FIELDS } from './paper-source.js';
import { writeCouncilPaper } from './write-council-paper.js';
import { writeFinancePlan } from './write-finance-plan.js';
import { writePlanSheet } from './write-plan-sheet.js';
import { writeProjectDescription } from './write-project-description.js';

/** A paper with what its receiver is told about it. */
export interface MadePaper {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly content: Buffer;
}

const WRITTEN = {
  beschlussvorlage: writeCouncilPaper,
  projektbeschreibung: writeProjectDescription,
  finanzierungsplan: writeFinancePlan,
} as const satisfies Record<PaperKind, unknown>;

/** Makes a paper of a proposal, anew each time, of what its reader sees. */
@Injectable()
export class MakePaper {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whoever sees the proposal gets its papers. Error: NOT_FOUND, also for what is hidden. */
  async run(actor: Actor, proposalId: ProposalId, { kind, form }: AskedPaper): Promise<MadePaper> {
    const request = { type: 'ProjectProposal', id: proposalId, fields: SOURCE_FIELDS };
    const source = await this.reads.row<PaperSource>(request, actor);
    if (source === null) throw notFound();
    const at = this.clock.now();
    const content = await made(source, { kind, form }, { at, today: localDayOf(at) });
    return {
      name: paperName(PAPERS[kind].title, source.title, form),
      mediaType: MEDIA_TYPES[form],
      bytes: content.length,
      content,
    };
  }
}

function made(source: PaperSource, { kind, form }: AskedPaper, moment: PaperMoment): Promise<Buffer> {
  if (form === 'xlsx') return asXlsx(writePlanSheet(source, moment));
  const document = WRITTEN[kind](source, moment);
  return form === 'pdf' ? asPdf(document) : asDocx(document);
}
