import { fixed, many, nameOfOffice, one, readModel, within } from '../../platform/graphql/index.js';
import { coordinates } from './sight.js';

const MOST_ROWS = 500;

/** The log of imports, for the office alone. */
export const memberImportRead = readModel({
  type: 'MemberImport',
  audience: fixed('office'),
  seenBy: 'The office.',
  table: 'member_import',
  columns: {
    id: 'id',
    fileName: 'file_name',
    importedAt: 'imported_at',
    created: 'created',
    changed: 'changed',
    unchanged: 'unchanged',
    undoneAt: 'undone_at',
    kept: 'kept',
  },
  expressions: {
    importedBy: (done, p) => nameOfOffice(done, 'imported_by', p),
    undoneBy: (done, p) => nameOfOffice(done, 'undone_by', p),
  },
  relations: {
    territory: one(
      { Territory: (done, territory) => `${territory}.id = ${done}.territory_id` },
      { alwaysVisible: true },
    ),
    rows: many(
      { MemberImportRow: (done, row) => `${row}.import_id = ${done}.id` },
      { orderBy: [{ by: 'line' }], limit: MOST_ROWS },
    ),
  },
  visibleTo: (done, p) => coordinates(`${done}.territory_id`, p),
});

export const memberImportRowRead = readModel({
  type: 'MemberImportRow',
  audience: within('MemberImport', 'import_id'),
  seenBy: 'The office.',
  table: 'member_import_row',
  columns: { id: 'id', line: 'line', effect: 'effect', thing: 'thing', name: 'name' },
  visibleTo: (row, p) => coordinates(`${row}.territory_id`, p),
});
