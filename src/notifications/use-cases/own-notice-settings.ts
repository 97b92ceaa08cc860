import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { notFound } from '../../shared/domain-error.js';
import type { PersonId } from '../../shared/ids.js';
import type { NoticeChoice, NoticeKind } from '../domain/notice-kinds.js';
import { assertChoosable } from '../domain/notice-setting.js';
import {
  NoticeSettingsRepository,
  type PersonWithSettings,
} from '../persistence/notice-settings.repository.js';

export type { PersonWithSettings };

/** What somebody chooses for some of the persons as whom towns know him. */
export interface ChosenNotice {
  readonly personIds: readonly PersonId[];
  readonly kind: NoticeKind;
  readonly choice: NoticeChoice;
}

/** Somebody looks how he gets his notices, and chooses. */
@Injectable()
export class OwnNoticeSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: NoticeSettingsRepository,
  ) {}

  list(actor: Actor): Promise<PersonWithSettings[]> {
    return this.unitOfWork.run(actor, (tx) => this.settings.ofOwnPersons(tx));
  }

  /** Holds for every mail that has not been found due yet. Errors: NOT_FOUND, also for persons of others; NOTICE_CHOICE_NOT_ALLOWED. */
  choose(actor: Actor, { personIds, kind, choice }: ChosenNotice): Promise<PersonWithSettings[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await this.settings.ofOwnPersons(tx);
      const meant = own.filter(({ personId }) => personIds.includes(personId));
      if (meant.length === 0 || meant.length < new Set(personIds).size) throw notFound();
      assertChoosable(kind, choice);
      await this.settings.choose(tx, meant, { kind, choice });
      return this.settings.ofOwnPersons(tx);
    });
  }
}
