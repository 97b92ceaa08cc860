import { fixed, many, one, readModel, refersTo, within } from '../../platform/graphql/index.js';
import { seesSeats } from './sight.js';

export const seatRead = readModel({
  type: 'Seat',
  audience: within('Body', 'body_id'),
  seenBy: 'Members of the body, those called to it as deputies, and the office.',
  table: 'seat',
  columns: {
    id: 'id',
    votingRight: 'voting_right',
    chair: 'chair',
    validFrom: 'valid_from',
    validTo: 'valid_to',
    revision: 'revision',
  },
  expressions: { isVacant: (seat) => `${seat}.holder_id is null` },
  relations: {
    body: refersTo('Body', 'body_id', { alwaysVisible: true }),
    organisation: refersTo('Organisation', 'organisation_id'),
    holder: refersTo('Person', 'holder_id'),
    termDeadline: one({
      Deadline: (seat, deadline) => `${deadline}.kind = 'SEAT' and ${deadline}.subject_id = ${seat}.id`,
    }),
    deputies: many(
      { Deputy: (seat, deputy) => `${deputy}.seat_id = ${seat}.id` },
      { orderBy: [{ by: 'position', isUnique: true }] },
    ),
  },
  visibleTo: (seat, p) => seesSeats({ territory: `${seat}.territory_id`, body: `${seat}.body_id` }, p),
});

export const deputyRead = readModel({
  type: 'Deputy',
  audience: fixed('council'),
  seenBy: 'As the seat, and the deputy himself.',
  table: 'deputy',
  columns: { id: 'id', position: 'position' },
  relations: {
    person: one(
      { Person: (deputy, person) => `${person}.id = ${deputy}.person_id` },
      { alwaysVisible: true },
    ),
    seat: refersTo('Seat', 'seat_id'),
  },
  /** As the seat; and a deputy knows that he is one. */
  visibleTo: (deputy, p) => `
    ${deputy}.person_id = any (${p.actor('persons', 'uuid[]')})
    or exists (select 1 from seat ds where ds.id = ${deputy}.seat_id and ${p.visible('Seat', 'ds')})`,
});
