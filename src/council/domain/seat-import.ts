import { DomainError } from '../../shared/domain-error.js';
import type { BodyId, OrganisationId, PersonId, SeatId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { Body } from './body.js';
import { type SeatEnded, type SeatFilled, seatEventsOf } from './events.js';
import type { Effects, ImportEntry, KnownCouncil } from './known-council.js';
import { type Column, sameName } from './member-list-columns.js';
import type { Fault, MemberList, MemberRow } from './member-list.js';
import type { PersonImport } from './person-import.js';
import type { Person } from './person.js';
import { Seat, type SeatFacts } from './seat.js';
import { assertFitsAmong, assertWithin, deputyOrder } from './seat-rules.js';
import { type Term, isInForce, overlap } from './term.js';

/** A row with its organisation and holder found; without a holder the seat is vacant. */
export interface PlacedRow {
  readonly row: MemberRow;
  readonly organisationId: OrganisationId | null;
  readonly holder: Person | null;
}

interface SeatRow extends PlacedRow {
  readonly body: Body;
  readonly term: Term;
}

const COLUMNS: Readonly<Record<string, Column>> = {
  holderId: 'name',
  chair: 'chair',
  validFrom: 'from',
  validTo: 'to',
};

/** The seats of a member list: known ones by body, organisation and holder; a vacant one is filled; others are new. */
export class SeatImport {
  readonly faults: Fault[] = [];
  readonly entries: ImportEntry[] = [];
  private readonly rowsBySeat = new Map<string, SeatRow[]>();
  private readonly bodies: Map<string, Body>;
  private readonly seatsByBody = new Map<BodyId, Seat[]>();
  /** Seats that a row stands for, with that row. */
  private readonly claimed = new Map<SeatId, SeatRow>();
  private readonly created = new Set<Seat>();
  /** With what was known of them before. */
  private readonly changed = new Map<Seat, SeatFacts>();
  private readonly deputies = new Map<SeatId, readonly PersonId[]>();

  constructor(
    private readonly known: KnownCouncil,
    private readonly context: {
      readonly list: MemberList;
      readonly persons: PersonImport;
      readonly today: Day;
    },
  ) {
    this.bodies = new Map(known.bodies.map((body) => [sameName(body.name), body]));
    known.seats.forEach((seat) => this.seatsOf(seat.bodyId).push(seat));
  }

  add(placed: PlacedRow): void {
    const { row } = placed;
    const body = this.bodies.get(sameName(row.body));
    if (body === undefined) {
      if (row.body !== '') this.fault(row, 'body', 'BODY_UNKNOWN', { text: row.body });
      return;
    }
    const added = { ...placed, body, term: { from: row.from ?? this.context.today, to: row.to } };
    const twins = this.rowsBySeat.get(keyOf(added)) ?? [];
    const twin = twins.find((other) => other.holder !== null && overlap(other.term, added.term));
    if (twin !== undefined) return this.fault(row, 'name', 'ROW_TWICE', { other: twin.row.line });
    this.rowsBySeat.set(keyOf(added), [...twins, added]);
  }

  /** Rows that name a known seat come first, so that no other row takes it; then vacant seats are filled; then new ones made. */
  plan(): { seats: Effects<Seat>; deputies: ReadonlyMap<SeatId, readonly PersonId[]> } {
    const unmatched = [...this.rowsBySeat.values()]
      .flat()
      .sort(byLine)
      .filter((row) => !this.claim(row, (seat) => seat.holderId === (row.holder?.id ?? null)));
    const homeless = unmatched.filter((row) => !this.claim(row, (seat) => seat.holderId === null));
    homeless.forEach((row) => this.createSeat(row));
    for (const seat of [...this.created, ...this.changed.keys()]) this.assertFits(seat);
    this.claimed.forEach((row, id) => this.nameDeputies(row, id));
    const unchanged = this.claimed.size - this.created.size - this.changed.size;
    return {
      seats: { created: [...this.created], changed: [...this.changed.keys()], unchanged },
      deputies: this.deputies,
    };
  }

  /** What the planned seats mean for meetings. */
  events(): (SeatEnded | SeatFilled)[] {
    return [
      ...[...this.changed].flatMap(([seat, before]) => seatEventsOf(before, seat)),
      ...[...this.created].flatMap((seat) => seatEventsOf(null, seat)),
    ];
  }

  /** Lets the row stand for a known seat of its body and organisation; false when there is none. */
  private claim(row: SeatRow, fits: (seat: Seat) => boolean): boolean {
    const free = this.seatsOf(row.body.id).filter(
      (seat) =>
        !this.claimed.has(seat.id) &&
        seat.organisationId === row.organisationId &&
        fits(seat) &&
        overlap(seat.term, row.term),
    );
    const seat = free.find(({ votingRight }) => votingRight === row.row.votingRight) ?? free[0];
    if (seat === undefined) return false;
    this.claimed.set(seat.id, row);
    this.change(row, seat);
    return true;
  }

  private change(row: SeatRow, seat: Seat): void {
    const facts = this.factsOf(row, seat);
    if ((Object.keys(facts) as (keyof SeatFacts)[]).every((field) => facts[field] === seat[field])) return;
    this.guarded(row, () => {
      const before = seat.facts;
      seat.change(facts, this.context.today);
      assertWithin(row.body, seat);
      this.changed.set(seat, before);
      this.entries.push({
        line: row.row.line,
        effect: 'CHANGED',
        thing: 'SEAT',
        id: seat.id,
        name: nameOf(row),
      });
    });
  }

  private createSeat(row: SeatRow): void {
    const { organisationId, body } = row;
    if (row.row.votingRight === null) return this.fault(row.row, 'votingRight', 'VOTE_UNSAID');
    const others = this.seatsOf(body.id).filter(
      (seat) => seat.organisationId === organisationId && organisationId !== null,
    );
    if (others.some((seat) => !this.claimed.has(seat.id) && isInForce(seat.term, row.term.from))) {
      return this.fault(row.row, 'name', 'SEAT_HELD_BY_OTHER');
    }
    this.guarded(row, () => {
      const unsaid = {
        holderId: null,
        votingRight: false,
        chair: null,
        validFrom: row.term.from,
        validTo: null,
      };
      const { territoryId } = this.known;
      const seat = Seat.create({ territoryId, bodyId: body.id, organisationId }, this.factsOf(row, unsaid));
      assertWithin(body, seat);
      this.seatsOf(body.id).push(seat);
      this.claimed.set(seat.id, row);
      this.created.add(seat);
      this.entries.push({
        line: row.row.line,
        effect: 'CREATED',
        thing: 'SEAT',
        id: seat.id,
        name: nameOf(row),
      });
    });
  }

  private factsOf({ row, holder }: SeatRow, known: SeatFacts): SeatFacts {
    return {
      holderId: holder?.id ?? known.holderId,
      votingRight: row.votingRight ?? known.votingRight,
      chair: row.chair === 'NONE' ? null : (row.chair ?? known.chair),
      validFrom: row.from ?? known.validFrom,
      validTo: row.to ?? known.validTo,
    };
  }

  private assertFits(seat: Seat): void {
    const row = this.claimed.get(seat.id);
    if (row !== undefined) this.guarded(row, () => assertFitsAmong(seat, this.seatsOf(seat.bodyId)));
  }

  private nameDeputies(row: SeatRow, seatId: SeatId): void {
    const before = this.known.deputies.get(seatId) ?? [];
    const named = row.row.deputies.map(({ name, column }) =>
      this.context.persons.deputy(row.row, column, { name, organisationId: row.organisationId }),
    );
    const order = named.length === 0 ? before : named.flatMap((person) => person?.id ?? []);
    this.guarded(row, () => {
      deputyOrder({ holderId: row.holder?.id ?? null }, order);
      if (
        named.includes(null) ||
        (order.length === before.length && order.every((id, index) => id === before[index]))
      )
        return;
      this.deputies.set(seatId, order);
      const effect = before.length === 0 ? 'CREATED' : 'CHANGED';
      this.entries.push({ line: row.row.line, effect, thing: 'DEPUTIES', id: seatId, name: nameOf(row) });
    });
  }

  private seatsOf(bodyId: BodyId): Seat[] {
    const seats = this.seatsByBody.get(bodyId) ?? [];
    this.seatsByBody.set(bodyId, seats);
    return seats;
  }

  private fault(row: MemberRow, column: Column, code: string, params: Fault['params'] = {}): void {
    const fault = this.context.list.faultAt(row.line, column, code, params);
    // A cell that could not be read is said once.
    if (this.context.list.faults.some((known) => known.line === fault.line && known.column === fault.column))
      return;
    this.faults.push(fault);
  }

  /** A rule of the domain that a row breaks becomes a fault at the column that broke it. */
  private guarded({ row }: SeatRow, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const deputy = /^deputies\.(\d+)$/.exec(error.field ?? '')?.[1];
      const column = deputy === undefined ? COLUMNS[error.field ?? ''] : row.deputies[Number(deputy)]?.column;
      this.fault(row, column ?? 'body', error.code, error.params);
    }
  }
}

const keyOf = ({ body, organisationId, holder }: SeatRow): string =>
  [body.id, organisationId, holder?.id].join();
const byLine = (one: SeatRow, other: SeatRow): number => one.row.line - other.row.line;
const nameOf = ({ row, holder, body }: SeatRow): string =>
  `${body.name}: ${holder?.name ?? row.organisation ?? ''}`;
