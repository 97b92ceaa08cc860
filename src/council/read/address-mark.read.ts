import { fixed, readModel } from '../../platform/graphql/index.js';
import { managesPersonsOf } from './sight.js';

/** SQL for the hash by which marks know the address in a column of a person. */
const hashOf = (address: string): string => `sha256(convert_to(lower(${address}), 'UTF8'))`;

const isOf = (mark: string, person: string, column: string): string =>
  `${mark}.address_hash = ${hashOf(`${person}.${column}`)}`;

/** A mark speaks of a person only as long as he has this address. */
export const marksAddressOf = (person: string, mark: string): string =>
  `${mark}.person_id = ${person}.id and (${isOf(mark, person, 'contact_email')} or ${isOf(mark, person, 'copy_email')})`;

export const addressMarkRead = readModel({
  type: 'AddressMark',
  audience: fixed('council'),
  seenBy:
    'The person itself and who looks after the directory of the territory, while the address is marked.',
  table: 'address_mark',
  columns: { id: 'id', reason: 'reason', status: 'status', since: 'since', stoppedAt: 'stopped_at' },
  expressions: {
    address: (mark) => `
      (select case when ${isOf(mark, 'mp', 'contact_email')} then mp.contact_email else mp.copy_email end
         from person mp where mp.id = ${mark}.person_id)`,
  },
  visibleTo: (mark, p) =>
    `(${mark}.since is not null
      and (${managesPersonsOf(`${mark}.territory_id`, p)} or ${mark}.person_id = any (${p.actor('persons', 'uuid[]')})))`,
});
