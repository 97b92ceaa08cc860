import { DomainError } from '../../shared/domain-error.js';

export type DeputyState = 'NOT_CALLED' | 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'RELEASED';

/** A deputy of a seat: OPEN, ACCEPTED and DECLINED are answers of one who was called. */
export interface ChainDeputy {
  readonly personId: string;
  readonly state: DeputyState;
}

/** Who may sit on one seat in one meeting: its holder, and its deputies in their order. */
export interface AnswerChain {
  readonly holder: { readonly personId: string; readonly answer: 'OPEN' | 'ACCEPTED' | 'DECLINED' } | null;
  readonly deputies: readonly ChainDeputy[];
}

/** An answer: Zusage, Absage, or Vertretung (DECLINED with a chosen deputy). */
export interface SeatAnswer {
  readonly by: string;
  readonly answer: 'ACCEPTED' | 'DECLINED';
  readonly chosenDeputy: string | null;
}

export interface AnswerCase {
  readonly chain: AnswerChain;
  readonly meeting: { readonly state: 'DRAFT' | 'INVITED' | 'HELD' | 'CANCELLED'; readonly startsAt: Date };
  readonly now: Date;
  /** Persons who cannot take this seat as deputies, see `unavailableDeputies`. */
  readonly unavailable: ReadonlySet<string>;
}

export type AnswerEffect =
  | { readonly kind: 'CALL_DEPUTY'; readonly personId: string }
  | { readonly kind: 'RELEASE_DEPUTY'; readonly personId: string }
  | { readonly kind: 'NO_DEPUTY_LEFT' };

/** The chain after the answer, and what must be done because of it. */
export interface Answered {
  readonly chain: AnswerChain;
  readonly effects: readonly AnswerEffect[];
}

/** What a person does on one seat of the meeting. */
export interface SeatAssignment {
  readonly seatId: string;
  readonly personId: string;
  readonly as: 'HOLDER' | 'DEPUTY';
  readonly answer: DeputyState;
}

/**
 * Takes an answer for one seat (domain.md A10). Repeating an answer changes nothing.
 * Errors: MEETING_NOT_INVITED, MEETING_CANCELLED, MEETING_HELD, MEETING_STARTED, NOT_INVITED, DEPUTY_NOT_CALLED,
 * DEPUTY_RELEASED, SEAT_TAKEN, DEPUTY_ONLY_WITH_DECLINE, ONLY_HOLDER_CHOOSES_DEPUTY, DEPUTY_NOT_OF_SEAT,
 * DEPUTY_HAS_DECLINED, DEPUTY_UNAVAILABLE.
 */
export function answerForSeat(given: AnswerCase, answer: SeatAnswer): Answered {
  assertAnswersOpen(given);
  const { chain } = given;
  if (answer.chosenDeputy !== null && answer.answer === 'ACCEPTED') {
    throw new DomainError('DEPUTY_ONLY_WITH_DECLINE', {}, 'deputyId');
  }
  if (chain.holder?.personId === answer.by) {
    return answer.answer === 'ACCEPTED' ? holderAccepts(chain) : holderDeclines(given, answer.chosenDeputy);
  }
  if (!chain.deputies.some(({ personId }) => personId === answer.by)) throw new DomainError('NOT_INVITED');
  if (answer.chosenDeputy !== null) throw new DomainError('ONLY_HOLDER_CHOOSES_DEPUTY', {}, 'deputyId');
  return deputyAnswers(given, answer);
}

/** Answers back to open and deputy calls withdrawn: what moving a meeting does to a seat. */
export function reopenAnswers({ holder, deputies }: AnswerChain): Answered {
  return {
    chain: {
      holder: holder && { ...holder, answer: 'OPEN' },
      deputies: deputies.map(({ personId }) => ({ personId, state: 'NOT_CALLED' })),
    },
    effects: deputies.filter(isActive).map(released),
  };
}

/**
 * Who cannot be called as deputy for the seat: one represents at most one further seat per meeting,
 * and who has declined his own seat does not come. No seat: those who cannot take any further one.
 */
export function unavailableDeputies(
  seatId: string | null,
  assignments: readonly SeatAssignment[],
): Set<string> {
  const elsewhere = assignments.filter((assignment) => assignment.seatId !== seatId);
  const busy = elsewhere.filter(({ as, answer }) =>
    as === 'DEPUTY' ? answer === 'OPEN' || answer === 'ACCEPTED' : answer === 'DECLINED',
  );
  return new Set(busy.map(({ personId }) => personId));
}

/** Answers are taken from the invitation until the meeting starts. */
function assertAnswersOpen({ meeting, now }: AnswerCase): void {
  const closed = {
    DRAFT: 'MEETING_NOT_INVITED',
    CANCELLED: 'MEETING_CANCELLED',
    HELD: 'MEETING_HELD',
    INVITED: null,
  };
  const code = closed[meeting.state];
  if (code !== null) throw new DomainError(code);
  if (now >= meeting.startsAt) throw new DomainError('MEETING_STARTED');
}

/** A member who accepts after all has the seat again (domain.md A10). */
function holderAccepts(chain: AnswerChain): Answered {
  return {
    chain: {
      holder: chain.holder && { ...chain.holder, answer: 'ACCEPTED' },
      deputies: chain.deputies.map((deputy) =>
        isActive(deputy) ? { ...deputy, state: 'RELEASED' } : deputy,
      ),
    },
    effects: chain.deputies.filter(isActive).map(released),
  };
}

/** Absage calls the first deputy who can come, Vertretung the chosen one. */
function holderDeclines(given: AnswerCase, chosenDeputy: string | null): Answered {
  const { holder, deputies } = given.chain;
  const repeated = holder?.answer === 'DECLINED';
  const chain: AnswerChain = { holder: holder && { ...holder, answer: 'DECLINED' }, deputies };
  if (chosenDeputy !== null) return callChosen({ ...given, chain }, chosenDeputy);
  if (repeated) return { chain, effects: [] };
  return callNext({ ...given, chain });
}

function deputyAnswers(given: AnswerCase, { by, answer }: SeatAnswer): Answered {
  const { chain, unavailable } = given;
  const state = chain.deputies.find(({ personId }) => personId === by)?.state;
  if (state === 'NOT_CALLED') throw new DomainError('DEPUTY_NOT_CALLED');
  if (state === 'RELEASED') throw new DomainError('DEPUTY_RELEASED');
  if (state === answer) return { chain, effects: [] };
  const answered = withState(chain, by, answer);
  if (answer === 'DECLINED') return callNext({ ...given, chain: answered });
  // A change of mind comes too late once the seat has gone to the holder or on to another deputy.
  const taken =
    chain.holder?.answer === 'ACCEPTED' || chain.deputies.some((d) => d.personId !== by && isActive(d));
  if (taken) throw new DomainError('SEAT_TAKEN');
  if (unavailable.has(by)) throw new DomainError('DEPUTY_UNAVAILABLE');
  return { chain: answered, effects: [] };
}

function callChosen({ chain, unavailable }: AnswerCase, chosen: string): Answered {
  const deputy = chain.deputies.find(({ personId }) => personId === chosen);
  if (deputy === undefined) throw new DomainError('DEPUTY_NOT_OF_SEAT', {}, 'deputyId');
  if (isActive(deputy)) return { chain, effects: [] };
  if (deputy.state === 'DECLINED') throw new DomainError('DEPUTY_HAS_DECLINED', {}, 'deputyId');
  if (unavailable.has(chosen)) throw new DomainError('DEPUTY_UNAVAILABLE', {}, 'deputyId');
  const replaced = chain.deputies.filter(isActive);
  const freed = replaced.reduce((seat, { personId }) => withState(seat, personId, 'RELEASED'), chain);
  return {
    chain: withState(freed, chosen, 'OPEN'),
    effects: [...replaced.map(released), { kind: 'CALL_DEPUTY', personId: chosen }],
  };
}

/** The first in order who is not yet called, has not declined and can come; nobody left: the office is told. */
function callNext({ chain, unavailable }: AnswerCase): Answered {
  const next = chain.deputies.find(
    ({ personId, state }) => (state === 'NOT_CALLED' || state === 'RELEASED') && !unavailable.has(personId),
  );
  if (next === undefined) return { chain, effects: [{ kind: 'NO_DEPUTY_LEFT' }] };
  return {
    chain: withState(chain, next.personId, 'OPEN'),
    effects: [{ kind: 'CALL_DEPUTY', personId: next.personId }],
  };
}

const isActive = ({ state }: ChainDeputy): boolean => state === 'OPEN' || state === 'ACCEPTED';

const released = ({ personId }: ChainDeputy): AnswerEffect => ({ kind: 'RELEASE_DEPUTY', personId });

const withState = (chain: AnswerChain, personId: string, state: DeputyState): AnswerChain => ({
  holder: chain.holder,
  deputies: chain.deputies.map((deputy) => (deputy.personId === personId ? { personId, state } : deputy)),
});
