import { useTexts } from '../texts';
import { ChartFrame } from './charts/chart-frame';
import type { ValueOfDay } from './charts/indicator-picture';
import { germanDate } from './german-date';
import { type Column, Table } from './table';
import { loadedOnce } from './use-loaded';

interface IndicatorChartProps {
  readonly title: string;
  /** Read after each number, e.g. "Anzeigen je Jahr". */
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  /** The values that hold, in any order; one for each day. */
  readonly values: readonly ValueOfDay[];
  readonly from: string;
  readonly to: string;
  /** How much of the way to the target is done, in percent; null: nothing is measured. */
  readonly progress: number | null;
}

const HEIGHT = 260;

const usePicture = loadedOnce(() =>
  import('./charts/indicator-picture').then(({ IndicatorPicture }) => IndicatorPicture),
);

const figures = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 3 });
const formatted = (value: number): string => figures.format(value);

/** Measured values of an indicator over time, against its baseline and its target. */
export function IndicatorChart(props: IndicatorChartProps) {
  const { title, unit, baseline, target, from, to, progress } = props;
  const t = useTexts();
  const Picture = usePicture();
  const values = [...props.values].sort((a, b) => (a.day < b.day ? -1 : 1));
  const last = values.at(-1);
  const aim = { baseline: formatted(baseline), target: formatted(target), unit };
  const columns: readonly Column<ValueOfDay>[] = [
    { id: 'day', header: t('ui.chart.day'), cell: ({ day }) => germanDate(day) },
    { id: 'value', header: unit, cell: ({ value }) => formatted(value), align: 'end' },
  ];
  return (
    <ChartFrame
      title={title}
      description={
        last === undefined
          ? t('ui.chart.notMeasured', aim)
          : t('ui.chart.measured', {
              ...aim,
              ...{ value: formatted(last.value), day: germanDate(last.day), progress: progress ?? 0 },
            })
      }
      height={HEIGHT}
      picture={
        Picture &&
        ((width) => (
          <Picture
            {...{ width, height: HEIGHT, values, baseline, target, from, to, formatted }}
            words={{ baseline: t('ui.chart.baseline', aim), target: t('ui.chart.target', aim) }}
          />
        ))
      }
      table={
        <Table caption={title} captionHidden columns={columns} rows={values} rowKey={({ day }) => day} />
      }
    />
  );
}
