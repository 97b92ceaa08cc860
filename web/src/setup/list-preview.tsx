import type { SetupPreviewMembersMutation } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Disclosure } from '../ui/disclosure';
import { Table } from '../ui/table';

type Preview = Extract<
  SetupPreviewMembersMutation['previewMemberImport'],
  { __typename: 'MemberImportPreview' }
>;
type Fault = Preview['faults'][number];

/** What a member list would change, or where it is wrong. */
export function ListPreview({ preview }: { readonly preview: Preview }) {
  const t = useTexts();
  const { created, changed, unchanged, faults, ignoredHeadings } = preview;
  if (faults.length > 0) return <Faults faults={faults} />;
  return (
    <div className="stack">
      <Alert
        kind="info"
        title={
          created + changed === 0
            ? t('setup.members.nothing')
            : t('setup.members.summary', { created, changed, unchanged })
        }
        justHappened
      >
        {ignoredHeadings.length > 0 ? (
          <p className="kern-body">{t('setup.members.ignored', { names: ignoredHeadings.join(', ') })}</p>
        ) : undefined}
      </Alert>
      <Changes preview={preview} />
    </div>
  );
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useTexts();
  const placeOf = ({ line, heading }: Fault): string =>
    heading === null ? t('setup.members.line', { line }) : t('setup.members.lineHeading', { line, heading });
  return (
    <Alert kind="danger" title={t('setup.members.faults', { count: faults.length })} justHappened>
      <p className="kern-body">{t('setup.members.faultsText')}</p>
      <ul className="kern-list kern-list--bullet">
        {faults.map((fault) => (
          <li key={`${fault.line} ${fault.column} ${fault.message}`}>
            {placeOf(fault)}: {fault.message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Changes({ preview: { changes } }: { readonly preview: Preview }) {
  const t = useTexts();
  const rows = changes.filter(({ effect }) => effect !== 'UNCHANGED');
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={t('setup.members.changes')} open={rows.length <= 20}>
      <Table
        caption={t('setup.members.changes')}
        captionHidden
        rows={rows}
        rowKey={({ line, thing, name }) => `${line} ${thing} ${name}`}
        columns={[
          { id: 'name', header: t('setup.members.name'), cell: ({ name }) => name },
          { id: 'thing', header: t('setup.members.thing'), cell: ({ thing }) => t(`setup.members.${thing}`) },
          {
            id: 'effect',
            header: t('setup.members.effect'),
            cell: ({ effect }) => t(`setup.members.${effect}`),
          },
        ]}
      />
    </Disclosure>
  );
}
