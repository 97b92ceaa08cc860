import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import type { Claim } from '../domain/claim.js';
import { NOTICE_TIMES_TOKEN, type NoticeTimes } from '../domain/notice-times.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

/** Finds what is due and claims it; several may run at once, each notice goes to one of them. */
@Injectable()
export class ClaimDueNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    @Inject(NOTICE_TIMES_TOKEN) private readonly times: NoticeTimes,
  ) {}

  /** At most `limit` notices; fewer mean that nothing more is due. What nobody handles is due again when its lease ends. */
  run(limit: number): Promise<Claim[]> {
    return this.unitOfWork.run(anonymous, (tx) => this.notices.claimDue(tx, limit, this.times.claimLease));
  }
}
