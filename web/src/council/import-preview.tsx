import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Badge } from '../ui/badge';
import { Disclosure } from '../ui/disclosure';
import { type Column, Table } from '../ui/table';
import { VirtualList } from '../ui/virtual-list';
import type { Preview } from './import-faults';
import { EFFECT, THING } from './words';

type Change = Preview['changes'][number];

/** More rows than these are only drawn while they can be seen. */
const LONG = 100;

/** What the list would create and change, each with what was and what would be. */
export function ImportPreview({ preview }: { readonly preview: Preview }) {
  const t = useTexts();
  const { created, changed, unchanged } = preview;
  const changes = preview.changes.filter(({ effect }) => effect !== 'UNCHANGED');
  const same = preview.changes.filter(({ effect }) => effect === 'UNCHANGED');
  return (
    <>
      <Alert
        kind="info"
        title={
          created + changed === 0
            ? t('council.import.nothing')
            : t('council.import.summary', { created, changed, unchanged })
        }
      />
      {changes.length > 0 && <Changes label={t('council.import.changes')} changes={changes} />}
      {same.length > 0 && (
        <Disclosure summary={t('council.import.same', { count: same.length })}>
          <Changes label={t('council.import.sameList')} changes={same} />
        </Disclosure>
      )}
    </>
  );
}

interface ChangesProps {
  readonly label: string;
  readonly changes: readonly Change[];
}

const keyOf = ({ line, thing, name }: Change): string => `${line} ${thing} ${name}`;

function Changes({ label, changes }: ChangesProps) {
  const t = useTexts();
  if (changes.length > LONG)
    return <VirtualList label={label} rows={changes} rowKey={keyOf} render={rowOf} />;
  const columns: Column<Change>[] = [
    { id: 'what', header: t('council.import.what'), cell: (change) => <What change={change} /> },
    { id: 'facts', header: t('council.import.facts'), cell: (change) => <Facts change={change} /> },
    { id: 'line', header: t('council.import.line'), align: 'end', cell: ({ line }) => line },
  ];
  return <Table caption={label} columns={columns} rows={changes} rowKey={keyOf} />;
}

const rowOf = (change: Change) => <ChangeRow change={change} />;

function ChangeRow({ change }: { readonly change: Change }) {
  const t = useTexts();
  return (
    <div className="import-row">
      <What change={change} />
      <Facts change={change} />
      <span className="muted">{t('council.import.inLine', { line: change.line })}</span>
    </div>
  );
}

const What = ({ change: { effect, thing, name } }: { readonly change: Change }) => {
  const t = useTexts();
  return (
    <span className="person-line">
      <Badge kind={effect === 'CREATED' ? 'success' : 'info'}>{t(EFFECT[effect])}</Badge>
      <span className="muted">{t(THING[thing])}</span>
      <span>{name}</span>
    </span>
  );
};

const Facts = ({ change: { facts } }: { readonly change: Change }) => {
  const t = useTexts();
  if (facts.length === 0) return <span className="muted">–</span>;
  return (
    <ul className="import-facts">
      {facts.map(({ field, label, before, after }) => (
        <li key={field}>
          <span className="muted">{label}:</span>{' '}
          {before !== null && (
            <>
              <del>
                <span className="kern-sr-only">{t('council.import.before')} </span>
                {before}
              </del>
              <span aria-hidden="true"> → </span>
              <span className="kern-sr-only"> {t('council.import.after')} </span>
            </>
          )}
          {after ?? t('council.import.empty')}
        </li>
      ))}
    </ul>
  );
};
