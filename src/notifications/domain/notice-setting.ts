import type { PersonId } from '../../shared/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import {
  ALL_NOTICE_KINDS,
  kindOfNotice,
  NOTICE_KINDS,
  type NoticeChoice,
  type NoticeKind,
} from './notice-kinds.js';

/** What a person chose for a kind of notice. */
export interface NoticeSetting {
  readonly personId: PersonId;
  readonly kind: NoticeKind;
  readonly choice: NoticeChoice;
}

/** Also of a link that an earlier version made. */
export const isNoticeKind = (word: string): word is NoticeKind => word in NOTICE_KINDS;

export const isChoosable = (kind: NoticeKind): boolean => kindOfNotice(kind).choices.length > 1;

/** May a person do without the mails of this kind? Then each of them carries a way to say so. */
export const canBeOff = (kind: NoticeKind): boolean => kindOfNotice(kind).choices.includes('OFF');

/** Kinds that stand in the settings: what can be chosen, and what is legal, with the reason why it cannot. */
export const KINDS_IN_SETTINGS: readonly NoticeKind[] = ALL_NOTICE_KINDS.filter(
  (kind) => kindOfNotice(kind).legal || isChoosable(kind),
);

/** How a person gets this kind; `chosen` is what is stored. A choice that the kind does not allow (any more) counts for nothing. */
export function choiceFor(kind: NoticeKind, chosen: NoticeChoice | undefined): NoticeChoice {
  const { choices } = kindOfNotice(kind);
  return chosen !== undefined && choices.includes(chosen) ? chosen : choices[0];
}

/** Error: NOTICE_CHOICE_NOT_ALLOWED, e.g. for switching a legal mail off. */
export function assertChoosable(kind: NoticeKind, choice: NoticeChoice): void {
  if (!isChoosable(kind) || !kindOfNotice(kind).choices.includes(choice))
    throw new DomainError('NOTICE_CHOICE_NOT_ALLOWED', { name: kindOfNotice(kind).name }, 'choice');
}
