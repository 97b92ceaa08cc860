import type { Day } from '../../shared/time/day.js';
import { formatDay } from '../../shared/time/german-format.js';

/** The part of the rules snapshot that says when the body can decide. */
export interface QuorumRules {
  readonly quorum: {
    readonly numerator: number;
    readonly denominator: number;
    readonly base: 'OCCUPIED' | 'ALL';
  } | null;
  /** Represented voting seats that suffice in a second meeting on the same items; null: no reduced quorum. */
  readonly secondMeetingQuorum: number | null;
}

/** One seat of the body and what is known about who will sit on it. */
export interface ForecastSeat {
  readonly seatId: string;
  readonly votingRight: boolean;
  readonly occupied: boolean;
  /** ACCEPTED by the holder or the called deputy; DECLINED when nobody is left who could still come. */
  readonly answer: 'ACCEPTED' | 'OPEN' | 'DECLINED';
  /** Who comes or would come: the holder or the called deputy; null when nobody. */
  readonly representative: { readonly personId: string; readonly as: 'HOLDER' | 'DEPUTY' } | null;
}

export interface ForecastCase {
  readonly rules: QuorumRules;
  readonly seats: readonly ForecastSeat[];
  /** A second meeting on the same items, called as such in the invitation. */
  readonly secondMeeting: boolean;
  /** False when somebody entitled was not served in time. */
  readonly dulyCalled: boolean;
  /** The Berlin day by which the office should act, e.g. the answer-by day; null when there is none. */
  readonly actBy: Day | null;
}

export type ForecastState = 'CERTAIN' | 'POSSIBLE' | 'MISSING' | 'NONE';

export interface QuorumForecast {
  /** NONE: the rules know no quorum. */
  readonly state: ForecastState;
  /** Voting seats that count as the whole. */
  readonly base: number;
  readonly needed: number;
  readonly certain: number;
  readonly possible: number;
  /** Seats still lacking for certainty. */
  readonly missing: number;
  /** Voting seats without an answer: whom to ask. */
  readonly openSeatIds: readonly string[];
  readonly actBy: Day | null;
  /** The forecast in German. */
  readonly text: string;
  /** Set when the body was not duly called, in German. */
  readonly warning: string | null;
}

/** Whether the body will be able to decide, as far as the answers tell (domain.md A7, A10). */
export function forecastQuorum(forecast: ForecastCase): QuorumForecast {
  const { rules, seats, dulyCalled } = forecast;
  const voting = seats.filter(({ votingRight }) => votingRight);
  const occupied = voting.filter((seat) => seat.occupied);
  const base = rules.quorum?.base === 'ALL' ? voting.length : occupied.length;
  const needed = neededSeats(forecast, base);
  const accepted = occupied.filter(({ answer }) => answer === 'ACCEPTED');
  const open = occupied.filter(({ answer }) => answer === 'OPEN');
  const certain = representedSeats(accepted);
  const possible = representedSeats([...accepted, ...open]);
  const state = stateOf({ hasQuorum: rules.quorum !== null, needed, certain, possible });
  const actBy = state === 'POSSIBLE' || state === 'MISSING' ? forecast.actBy : null;
  const missing = Math.max(0, needed - certain);
  return {
    state,
    base,
    needed,
    certain,
    possible,
    missing,
    openSeatIds: open.map(({ seatId }) => seatId),
    actBy,
    text: forecastText({ state, needed, base, certain, open: open.length, actBy }),
    warning: dulyCalled ? null : 'Nicht alle Mitglieder wurden rechtzeitig geladen.',
  };
}

function neededSeats({ rules, secondMeeting }: ForecastCase, base: number): number {
  if (rules.quorum === null) return 0;
  const { numerator, denominator } = rules.quorum;
  const full = Math.max(1, Math.ceil((base * numerator) / denominator));
  if (!secondMeeting || rules.secondMeetingQuorum === null) return full;
  return Math.min(full, rules.secondMeetingQuorum);
}

/** A person counts for his own seat and at most one further seat (domain.md A10), whatever was entered. */
function representedSeats(seats: readonly ForecastSeat[]): number {
  const counted = new Set<string>();
  for (const { seatId, representative } of seats) {
    counted.add(representative === null ? seatId : `${representative.as} ${representative.personId}`);
  }
  return counted.size;
}

function stateOf(count: {
  hasQuorum: boolean;
  needed: number;
  certain: number;
  possible: number;
}): ForecastState {
  if (!count.hasQuorum) return 'NONE';
  if (count.certain >= count.needed) return 'CERTAIN';
  return count.possible >= count.needed ? 'POSSIBLE' : 'MISSING';
}

function forecastText(forecast: {
  state: ForecastState;
  needed: number;
  base: number;
  certain: number;
  open: number;
  actBy: Day | null;
}): string {
  const { state, needed, base, certain, open, actBy } = forecast;
  if (state === 'NONE') return 'Für dieses Gremium gilt keine Beschlussfähigkeit.';
  const numbers = `Zugesagt: ${certain}, nötig: ${needed} von ${base} Stimmen.`;
  const headline = {
    CERTAIN: 'Beschlussfähigkeit gesichert.',
    POSSIBLE: 'Beschlussfähigkeit möglich.',
    MISSING: 'Beschlussfähigkeit fehlt.',
  }[state];
  const waiting = state === 'POSSIBLE' ? ` Noch offen: ${open}.` : '';
  return `${headline} ${numbers}${waiting}${actBy === null ? '' : ` Handeln Sie bis ${formatDay(actBy)}.`}`;
}
