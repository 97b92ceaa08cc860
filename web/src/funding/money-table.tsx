import { useTexts } from '../texts';
import { Table } from '../ui/table';
import { euros } from './euros';
import type { MoneySums } from './money-sums';

interface MoneyRow extends MoneySums {
  readonly id: string;
  readonly name: string;
}

interface MoneyTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  /** What each row is: a year, a field of action, a town. */
  readonly named: string;
  readonly rows: readonly MoneyRow[];
}

/** Money of each year, field or town. */
export function MoneyTable({ named, ...table }: MoneyTableProps) {
  const t = useTexts();
  const amount = (id: keyof MoneySums, header: string) => ({
    ...{ id, header, align: 'end' as const },
    cell: (row: MoneyRow) => euros(row[id]),
  });
  return (
    <Table
      {...table}
      columns={[
        { id: 'name', header: named, cell: ({ name }) => name },
        amount('granted', t('funding.granted')),
        amount('drawn', t('funding.drawn')),
        amount('spent', t('funding.proof.spent')),
        amount('ownShare', t('funding.money.ownShare')),
      ]}
      rowKey={({ id }) => id}
    />
  );
}
