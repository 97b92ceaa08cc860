import './texts';
import { FundingMoneyPageDocument, type FundingMoneyPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { Page } from '../ui/page';
import { Select } from '../ui/select';
import { useAddress } from '../ui/use-address';
import { FundingTabs } from './funding-tabs';
import { MoneyChart } from './money-chart';
import { MoneyTable } from './money-table';

/** To which year and town the numbers are narrowed; it stands in the address. */
function useMoneyFilter() {
  const { address, set } = useAddress<'jahr' | 'stadt'>();
  const year = address.get('jahr') ?? '';
  const town = address.get('stadt') ?? '';
  return {
    ...{
      year,
      town,
      set,
      sheet: `/auswertungen/foerdermittel.csv?${new URLSearchParams({ jahr: year, stadt: town })}`,
    },
    wanted: { year: /^\d{4}$/.test(year) ? Number(year) : null, territoryId: town === '' ? null : town },
  };
}

/** What was granted, drawn, spent and added: by year, by field of action and by town. */
export function FundingMoneyPage() {
  const t = useTexts();
  const { wanted } = useMoneyFilter();
  const page = usePage(FundingMoneyPageDocument, wanted);
  return (
    <Page title={t('frame.funding')}>
      <FundingTabs current="money" />
      <PageOf page={page}>{(data) => <Shown {...data} />}</PageOf>
    </Page>
  );
}

type ShownProps = Pick<FundingMoneyPageQuery, 'byYear' | 'byField' | 'byTown'>;

function Shown({ byYear, byField, byTown }: ShownProps) {
  const t = useTexts();
  const { sheet, wanted } = useMoneyFilter();
  if (byYear.length === 0 && wanted.territoryId === null)
    return <EmptyState title={t('funding.money.none')}>{t('funding.money.noneText')}</EmptyState>;
  return (
    <div className="stack">
      <Narrowed byYear={byYear} byTown={byTown} />
      <MoneyChart years={byYear} />
      <MoneyTable
        caption={t('funding.money.byField')}
        named={t('funding.money.field')}
        rows={byField.map((row) => ({
          ...row,
          id: row.field?.id ?? '',
          name: row.field?.name ?? t('funding.money.noField'),
        }))}
      />
      <p className="kern-body muted">{t('funding.money.fieldsCounted')}</p>
      <MoneyTable
        caption={t('funding.money.byTown')}
        named={t('funding.money.town')}
        rows={byTown.map((row) => ({ ...row, id: row.territory?.id ?? '', name: row.territory?.name ?? '' }))}
      />
      <p className="kern-body muted">{t('funding.money.counted')}</p>
      <p className="no-print">
        <a className="kern-link" href={sheet} download>
          <Icon name="download" small />
          {t('funding.money.csv')}
        </a>
      </p>
    </div>
  );
}

function Narrowed({ byYear, byTown }: Pick<ShownProps, 'byYear' | 'byTown'>) {
  const t = useTexts();
  const { year, town, set } = useMoneyFilter();
  const years = byYear.flatMap((of) => of.year ?? []).toReversed();
  const towns = byTown.flatMap(({ territory }) => territory ?? []);
  return (
    <search className="row no-print">
      <Select
        label={t('funding.money.year')}
        required={false}
        emptyLabel={t('funding.money.allYears')}
        options={years.map((each) => ({ value: String(each), label: String(each) }))}
        value={year}
        onChange={({ target }) => set('jahr', target.value)}
      />
      {(towns.length > 1 || town !== '') && (
        <Select
          label={t('funding.money.town')}
          required={false}
          emptyLabel={t('funding.money.allTowns')}
          options={towns.map(({ id, name }) => ({ value: id, label: name }))}
          value={town}
          onChange={({ target }) => set('stadt', target.value)}
        />
      )}
    </search>
  );
}
