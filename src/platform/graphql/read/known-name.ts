import type { Parameters } from './read-model.js';

/** The person of an account in the territory of the row, as far as the reader sees it; else null. */
export const nameOfSeen = (row: string, column: string, p: Parameters): string =>
  `(select n.name from person n where n.account_id = ${row}.${column} and n.territory_id = ${row}.territory_id
      and ${p.visible('Person', 'n')} order by n.id limit 1)`;

/** As `nameOfSeen`, for what only an office does: its own name stands for people whom the reader does not see. */
export const nameOfOffice = (row: string, column: string, p: Parameters): string =>
  `case when ${row}.${column} is not null then coalesce(${nameOfSeen(row, column, p)},
     (select o.office_name from territory o where o.id = ${row}.territory_id)) end`;
