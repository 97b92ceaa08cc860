import type { PreviewMemberImportMutation } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { type Column, Table } from '../ui/table';

export type Preview = Extract<
  PreviewMemberImportMutation['previewMemberImport'],
  { __typename: 'MemberImportPreview' }
>;
type Fault = Preview['faults'][number];

/** What is wrong in the list, where it stands, and what to do. */
export function ImportFaults({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useTexts();
  const columns: Column<Fault>[] = [
    { id: 'line', header: t('council.import.line'), cell: ({ line }) => line },
    {
      ...{ id: 'column', header: t('council.import.column') },
      cell: ({ column, heading }) =>
        column === null
          ? t('council.import.wholeLine')
          : t('council.import.columnOf', { column, heading: heading ?? '' }),
    },
    { id: 'message', header: t('council.import.whatToDo'), cell: ({ message }) => message },
  ];
  return (
    <>
      <Alert kind="danger" title={t('council.import.faults', { count: faults.length })} justHappened>
        <p className="kern-body">{t('council.import.faultsText')}</p>
      </Alert>
      <Table
        caption={t('council.import.faultList')}
        columns={columns}
        rows={faults}
        rowKey={({ line, column, code }) => `${line} ${column} ${code}`}
      />
    </>
  );
}
