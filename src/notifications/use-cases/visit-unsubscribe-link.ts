import { Injectable } from '@nestjs/common';
import { ActorOfLink, type LinkVisit, noticeKindOfLink } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { notFound } from '../../shared/domain-error.js';
import { kindOfNotice, type NoticeChoice, type NoticeKind } from '../domain/notice-kinds.js';
import { choiceFor, isNoticeKind } from '../domain/notice-setting.js';
import { OwnNoticeSettings, type PersonWithSettings } from './own-notice-settings.js';

/** What the page behind the link shows: one kind of mail to one person. */
export interface UnsubscribePage {
  readonly personName: string;
  readonly territoryName: string;
  readonly name: string;
  readonly choice: NoticeChoice;
  readonly choices: readonly NoticeChoice[];
}

/** Somebody comes by the link in a mail, without signing in: sees how he gets mails of this kind, and chooses. */
@Injectable()
export class VisitUnsubscribeLink {
  constructor(
    private readonly links: ActorOfLink,
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnNoticeSettings,
  ) {}

  /** Changes nothing. Error: NOT_FOUND, the same for unknown and ended. */
  async see(token: string): Promise<UnsubscribePage> {
    const { actor, kind } = await this.visit(token);
    return pageOf(kind, await this.own.list(actor));
  }

  /** The link stays good, to take it back. Errors: NOT_FOUND, NOTICE_CHOICE_NOT_ALLOWED. */
  async choose(token: string, choice: NoticeChoice): Promise<UnsubscribePage> {
    const { actor, kind, personId } = await this.visit(token);
    return pageOf(kind, await this.own.choose(actor, { personIds: [personId], kind, choice }));
  }

  private async visit(token: string): Promise<LinkVisit & { readonly kind: NoticeKind }> {
    const visit = await this.links.ofToken(token);
    if (visit?.purpose !== 'UNSUBSCRIBE') throw notFound();
    const kind = await this.unitOfWork.run(visit.actor, (tx) => noticeKindOfLink(tx, token));
    if (kind === null || !isNoticeKind(kind)) throw notFound();
    return { ...visit, kind };
  }
}

function pageOf(kind: NoticeKind, [person]: readonly PersonWithSettings[]): UnsubscribePage {
  if (person === undefined) throw notFound();
  const { personName, territoryName, chosen } = person;
  const { name, choices } = kindOfNotice(kind);
  return { personName, territoryName, name, choices, choice: choiceFor(kind, chosen[kind]) };
}
