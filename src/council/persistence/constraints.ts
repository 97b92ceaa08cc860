import { DomainError, changedMeanwhile } from '../../shared/domain-error.js';

/** The rules that two requests can break together, as PostgreSQL names them, in the town's words. */
const RULES: Readonly<Record<string, () => DomainError>> = {
  seat_one_vote_per_person: () => new DomainError('SECOND_VOTE', {}, 'holderId'),
  seat_one_chair: () => new DomainError('CHAIR_TAKEN', {}, 'chair'),
  organisation_territory_id_name_key: () => new DomainError('ORGANISATION_NAME_TAKEN', {}, 'name'),
  body_territory_id_name_key: () => new DomainError('BODY_NAME_TAKEN', {}, 'name'),
  rules_of_procedure_body_id_version_key: changedMeanwhile,
  deputy_seat_id_person_id_key: changedMeanwhile,
  // An import was undone while somebody referred to what it had created, or the other way round.
  person_organisation_id_fkey: changedMeanwhile,
  seat_organisation_id_fkey: changedMeanwhile,
  seat_holder_id_fkey: changedMeanwhile,
  deputy_seat_id_fkey: changedMeanwhile,
  deputy_person_id_fkey: changedMeanwhile,
  invitation_seat_id_fkey: changedMeanwhile,
  invitation_person_id_fkey: changedMeanwhile,
};

/** The refusal behind a broken constraint; null when it is a bug. */
export const ruleBehind = (constraint: string | null): DomainError | null =>
  constraint === null ? null : (RULES[constraint]?.() ?? null);
