import { useTexts } from '../texts';
import { ChartFrame } from '../ui/charts/chart-frame';
import { loadedOnce } from '../ui/use-loaded';
import { euros, wholeEuros } from './euros';
import { type MoneySums, sumOf } from './money-sums';
import { MoneyTable } from './money-table';

interface MoneyOfYear extends MoneySums {
  readonly year: number | null;
}

const HEIGHT = 300;

const usePicture = loadedOnce(() =>
  import('../ui/charts/bars-picture').then(({ BarsPicture }) => BarsPicture),
);

/** What was granted, drawn, spent and added in each year. */
export function MoneyChart({ years }: { readonly years: readonly MoneyOfYear[] }) {
  const t = useTexts();
  const Picture = usePicture();
  const { granted, drawn, spent, ownShare } = sumOf(years);
  const title = t('funding.money.byYear');
  const said = {
    ...{ granted: euros(granted), drawn: euros(drawn) },
    ...{ spent: euros(spent), ownShare: euros(ownShare) },
  };
  return (
    <ChartFrame
      title={title}
      description={t('funding.money.sum', said)}
      height={HEIGHT}
      picture={
        Picture &&
        ((width) => (
          <Picture
            {...{ width, height: HEIGHT, formatted: wholeEuros }}
            names={[
              t('funding.granted'),
              t('funding.drawn'),
              t('funding.proof.spent'),
              t('funding.money.ownShare'),
            ]}
            groups={years.map((of) => ({
              label: String(of.year),
              values: [of.granted, of.drawn, of.spent, of.ownShare],
            }))}
          />
        ))
      }
      table={
        <MoneyTable
          caption={title}
          captionHidden
          named={t('funding.money.year')}
          rows={years.map((of) => ({ ...of, id: String(of.year), name: String(of.year) }))}
        />
      }
    />
  );
}
