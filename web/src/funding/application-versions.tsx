import type { ShownApplicationFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import { Disclosure } from '../ui/disclosure';
import { Table } from '../ui/table';
import { euros } from './euros';

type Version = ShownApplicationFragment['versions'][number];

/** The plan that counts, and those before it. */
export function ApplicationVersions({ application }: { readonly application: ShownApplicationFragment }) {
  const t = useTexts();
  const [present, ...earlier] = application.versions;
  return (
    <Card title={t('funding.plan')}>
      <div className="stack">
        {present !== undefined && <Plan version={present} />}
        {earlier.map((version) => (
          <Disclosure key={version.id} summary={t('funding.version', { number: version.number })}>
            <Plan version={version} />
          </Disclosure>
        ))}
      </div>
    </Card>
  );
}

function Plan({ version }: { readonly version: Version }) {
  const t = useTexts();
  const { number, at, reason, expenditures, requested, ownShare, inKind, thirdParty, total } = version;
  const means = [
    [t('funding.requested'), requested],
    [t('funding.ownMeans'), ownShare],
    [t('funding.expenditure.IN_KIND'), inKind],
    [t('funding.thirdParty'), thirdParty],
    [t('funding.total'), total],
  ] as const;
  return (
    <div className="stack">
      <p className="kern-body muted">
        {t('funding.versionOf', { number, at: dateAndTime(at) })}
        {reason !== null && `: ${reason}`}
      </p>
      <Table
        caption={t('funding.expenditures', { number })}
        columns={[
          { id: 'title', header: t('funding.line'), cell: ({ title }) => title },
          { id: 'kind', header: t('funding.kind'), cell: ({ kind }) => t(`funding.expenditure.${kind}`) },
          { id: 'amount', header: t('funding.amount'), cell: ({ amount }) => euros(amount), align: 'end' },
          {
            id: 'eligible',
            header: t('funding.eligible'),
            cell: ({ eligible }) => t(eligible ? 'funding.yes' : 'funding.no'),
          },
        ]}
        rows={expenditures.map((line, index) => ({ ...line, index }))}
        rowKey={({ index }) => String(index)}
      />
      <DescriptionList items={means.map(([term, amount]) => ({ term, description: euros(amount) }))} />
    </div>
  );
}
