import { fixed, many, one, readModel, refersTo } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';
import { marksAddressOf } from './address-mark.read.js';
import { knownBodies, managesPersonsOf, seesPersonsOf } from './sight.js';

/** Contact is for the office and the person itself (domain.md A8). */
const forOffice = (column: string) => (person: string, p: Parameters) =>
  `case when ${managesPersonsOf(`${person}.territory_id`, p)} or ${person}.id = any (${p.actor('persons', 'uuid[]')}) then ${column.replaceAll('$', person)} end`;

export const personRead = readModel({
  type: 'Person',
  audience: fixed('council'),
  seenBy:
    'The person itself, the office and the administration of the territory, the state council for persons of the state, and who shares a body or meeting with it; the address only the person and who looks after the directory.',
  table: 'person',
  columns: { id: 'id', name: 'name', function: 'function', revision: 'revision' },
  expressions: {
    contactEmail: forOffice('$.contact_email'),
    copyEmail: forOffice('$.copy_email'),
    contactPhone: forOffice('$.contact_phone'),
    hasAccount: forOffice('$.account_id is not null'),
    mailRefused: forOffice(`coalesce((
      select ms.state in ('REFUSED', 'RETURNED') from invitation mi join service_proof ms on ms.invitation_id = mi.id
       where mi.person_id = $.id and ms.channel = 'EMAIL' order by ms.at desc, ms.id desc limit 1), false)`),
  },
  relations: {
    territory: one(
      { Territory: (person, territory) => `${territory}.id = ${person}.territory_id` },
      { alwaysVisible: true },
    ),
    organisation: refersTo('Organisation', 'organisation_id'),
    addressMarks: many(
      { AddressMark: (person, mark) => marksAddressOf(person, mark) },
      { orderBy: [{ by: 'since' }] },
    ),
    seats: many(
      { Seat: (person, seat) => `${seat}.holder_id = ${person}.id` },
      { orderBy: [{ by: 'valid_from' }] },
    ),
  },
  search: {
    kind: 'PERSON',
    position: 1,
    title: 'name',
    subtitle: (person) =>
      `concat_ws(', ', ${person}.function, (select so.name from organisation so where so.id = ${person}.organisation_id))`,
  },
  /** Office, administration and state council of the territory, the person itself, and those who share a body or meeting with it as holder, deputy or invited. */
  visibleTo: (person, p) => `
    ${seesPersonsOf(`${person}.territory_id`, p)}
    or ${person}.id = any (${p.actor('persons', 'uuid[]')})
    or ${person}.id in (select ps.holder_id from seat ps where ps.holder_id is not null and ps.body_id = any ${knownBodies(p)})
    or ${person}.id in (select pd.person_id from deputy pd join seat ds on ds.id = pd.seat_id where ds.body_id = any ${knownBodies(p)})
    or ${person}.id in (select pi.person_id from invitation pi where pi.meeting_id = any (${p.actor('deputyMeetings', 'uuid[]')} || ${p.actor('attendedMeetings', 'uuid[]')}))`,
});
