import { Inject, Injectable } from '@nestjs/common';
import { asPdf, asXlsx } from '../../platform/documents/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { CLOCK, type Clock } from '../../shared/clock.js';
import { notFound } from '../../shared/domain-error.js';
import type { FundingApplicationId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { MEDIA_TYPES, PROOF_PAPER, type ProofForm } from '../domain/paper-kind.js';
import { paperName } from '../domain/paper-name.js';
import type { MadePaper } from './make-paper.js';
import { LINE_FIELDS, linesIn, PROOF_FIELDS, type ProofLines, type ProofSource } from './proof-source.js';
import { projectOf, writeProof } from './write-proof.js';
import { writeProofSheet } from './write-proof-sheet.js';

/** Makes the paper of a proof of use, anew each time, of what its reader sees. */
@Injectable()
export class MakeProofPaper {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whoever sees the application gets it once the proof is begun. Error: NOT_FOUND, also for what is hidden. */
  async run(actor: Actor, id: FundingApplicationId, form: ProofForm): Promise<MadePaper> {
    const request = { type: 'FundingApplication', id, fields: PROOF_FIELDS };
    const source = await this.reads.row<ProofSource>(request, actor);
    const proofId = source?.['proof.id'] ?? null;
    if (source === null || proofId === null) throw notFound();
    const numbers = { type: 'ProofOfUse', id: proofId, fields: LINE_FIELDS };
    const lists = await this.reads.row<ProofLines>(numbers, actor);
    if (lists === null) throw notFound();
    const at = this.clock.now();
    const moment = { at, today: localDayOf(at) };
    const lines = linesIn(lists);
    const content =
      form === 'xlsx'
        ? await asXlsx(writeProofSheet(source, lines, moment))
        : await asPdf(writeProof(source, lines, moment));
    return {
      name: paperName(PROOF_PAPER, projectOf(source), form),
      mediaType: MEDIA_TYPES[form],
      bytes: content.length,
      content,
    };
  }
}
