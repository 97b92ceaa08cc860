import type { ShownApplicationFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Disclosure } from '../ui/disclosure';
import { Table } from '../ui/table';
import { euros } from './euros';

type Proof = NonNullable<ShownApplicationFragment['proof']>;
type Line = Proof['lines'][number];

/** What was planned, what the receipts of the project say, and what is proved; where that differs, by how much. */
export function ProofNumbers({ proof }: { readonly proof: Proof }) {
  const t = useTexts();
  const { lines, filledAt, receiptsByYear } = proof;
  const ofReceipts = {
    id: 'receipts',
    header: t('funding.proof.receipts'),
    cell: Receipts,
    align: 'end',
  } as const;
  return (
    <>
      <Table
        caption={t('funding.proof.numbers')}
        columns={[
          { id: 'title', header: t('funding.line'), cell: ({ title }) => title },
          { id: 'kind', header: t('funding.kind'), cell: ({ kind }) => t(`funding.expenditure.${kind}`) },
          {
            ...{ id: 'planned', header: t('funding.proof.planned'), align: 'end' },
            cell: (line) => euros(line.planned),
          },
          ...(filledAt === null ? [] : [ofReceipts]),
          {
            ...{ id: 'spent', header: t('funding.proof.spent'), align: 'end' },
            cell: (line) => <Spent line={line} />,
          },
        ]}
        rows={lines}
        rowKey={({ id }) => id}
      />
      {receiptsByYear.length > 0 && (
        <Disclosure summary={t('funding.proof.byYear')}>
          <Table
            caption={t('funding.proof.byYear')}
            captionHidden
            columns={[
              { id: 'kind', header: t('funding.kind'), cell: ({ kind }) => t(`funding.expenditure.${kind}`) },
              { id: 'year', header: t('funding.money.year'), cell: ({ year }) => year },
              {
                id: 'amount',
                header: t('funding.amount'),
                cell: ({ amount }) => euros(amount),
                align: 'end',
              },
            ]}
            rows={receiptsByYear}
            rowKey={({ kind, year }) => `${kind} ${year}`}
          />
        </Disclosure>
      )}
    </>
  );
}

const Receipts = ({ receipts }: Line) => (receipts === null ? '–' : euros(receipts));

/** The difference to the receipts is said in words. */
function Spent({ line: { spent, receipts } }: { readonly line: Line }) {
  const t = useTexts();
  const more = receipts === null ? 0 : spent - receipts;
  return (
    <>
      {euros(spent)}
      {more !== 0 && (
        <p className="kern-body kern-body--small">
          {t(more > 0 ? 'funding.proof.more' : 'funding.proof.less', { amount: euros(Math.abs(more)) })}
        </p>
      )}
    </>
  );
}
