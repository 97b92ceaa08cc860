import { DomainError } from '../../shared/domain-error.js';
import type { BodyId, FieldOfActionId, OrganisationId, PersonId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { lineOf, textOf } from '../../shared/words.js';

/** The longest short summary, in characters (domain.md A6). */
export const LONGEST_SUMMARY = 600;
const MOST_FIELDS = 20;

/** Who proposes what, when and for whom; what lists show. */
export interface ProposalHead {
  /** '' while nothing is written yet. */
  readonly title: string;
  readonly summary: string | null;
  readonly fieldIds: readonly FieldOfActionId[];
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** District or street, never a private address. */
  readonly area: string | null;
  /** The body that shall decide. */
  readonly bodyId: BodyId | null;
  readonly proposingOrganisationId: OrganisationId | null;
  readonly contactPersonId: PersonId | null;
  readonly implementingOrganisationId: OrganisationId | null;
}

const NAMES: Readonly<Record<keyof ProposalHead, true>> = {
  ...{ title: true, summary: true, fieldIds: true, startsOn: true, endsOn: true, area: true, bodyId: true },
  ...{ proposingOrganisationId: true, contactPersonId: true, implementingOrganisationId: true },
};
/** Every field of the head. */
export const HEAD_FIELDS = Object.keys(NAMES) as readonly (keyof ProposalHead)[];

/** The head with its texts tidied. Errors: those of texts, SUMMARY_TOO_LONG, PERIOD_BACKWARDS, TOO_MANY_LINES. */
export function writtenHead(head: ProposalHead): ProposalHead {
  const summary = textOf(head.summary, 'head.summary');
  if (summary !== null && [...summary].length > LONGEST_SUMMARY)
    throw new DomainError('SUMMARY_TOO_LONG', { most: LONGEST_SUMMARY }, 'head.summary');
  if (head.startsOn !== null && head.endsOn !== null && head.endsOn < head.startsOn)
    throw new DomainError('PERIOD_BACKWARDS', {}, 'head.endsOn');
  const fieldIds = [...new Set(head.fieldIds)];
  if (fieldIds.length > MOST_FIELDS)
    throw new DomainError('TOO_MANY_LINES', { most: MOST_FIELDS }, 'head.fieldIds');
  return {
    ...head,
    title: lineOf(head.title, 'head.title') ?? '',
    summary,
    fieldIds,
    area: textOf(head.area, 'head.area'),
  };
}

/** The head alone of whatever has one. */
export const headOf = (of: ProposalHead): ProposalHead => ({
  ...{ title: of.title, summary: of.summary, fieldIds: of.fieldIds, startsOn: of.startsOn },
  ...{ endsOn: of.endsOn, area: of.area, bodyId: of.bodyId, contactPersonId: of.contactPersonId },
  proposingOrganisationId: of.proposingOrganisationId,
  implementingOrganisationId: of.implementingOrganisationId,
});
