/** A row of the register, as far as it is searched. */
interface Searched {
  readonly ags: string;
  readonly name: string;
  readonly postal_code: string;
}

/** As many as one looks through; who finds his town not among them types on. */
const MOST = 20;

const plain = (text: string): string => text.trim().toLocaleLowerCase('de');

/** By beginning of the name, then by a part of it; also by official key or postal code. */
export function searchMunicipalities<T extends Searched>(rows: readonly T[], search: string): T[] {
  const wanted = plain(search);
  const rank = (row: T): number => {
    if (plain(row.name).startsWith(wanted) || row.ags === wanted || row.postal_code === wanted) return 0;
    return plain(row.name).includes(wanted) ? 1 : 2;
  };
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .filter((each) => each.rank < 2)
    .toSorted((a, b) => a.rank - b.rank || a.row.name.localeCompare(b.row.name, 'de'))
    .slice(0, MOST)
    .map(({ row }) => row);
}
