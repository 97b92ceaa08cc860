import './charts/charts.css';
import { useTexts } from '../texts';
import { Badge } from './badge';
import { BAR_HEIGHT } from './charts/bar-height';
import { useWidth } from './charts/use-width';
import { Disclosure } from './disclosure';
import { type Column, Table } from './table';
import { loadedOnce } from './use-loaded';

export interface BudgetLine {
  readonly id: string;
  readonly label: string;
  /** Whole cents. */
  readonly planned: number;
  readonly spent: number;
}

interface BudgetBarsProps {
  readonly title: string;
  readonly lines: readonly BudgetLine[];
  /** Cents as words. */
  readonly amount: (cents: number) => string;
}

const useBar = loadedOnce(() => import('./charts/budget-bar').then(({ BudgetBar }) => BudgetBar));

/** Each line of a budget: what was spent of what is planned, in words and as a bar; then the numbers as a table. */
export function BudgetBars({ title, lines, amount }: BudgetBarsProps) {
  const t = useTexts();
  const Bar = useBar();
  const [place, width] = useWidth();
  const most = Math.max(0, ...lines.flatMap(({ planned, spent }) => [planned, spent]));
  const left = ({ planned, spent }: BudgetLine): number => planned - spent;
  const columns: readonly Column<BudgetLine>[] = [
    { id: 'label', header: t('ui.chart.line'), cell: ({ label }) => label },
    { id: 'planned', header: t('ui.chart.planned'), cell: ({ planned }) => amount(planned), align: 'end' },
    { id: 'spent', header: t('ui.chart.spent'), cell: ({ spent }) => amount(spent), align: 'end' },
    { id: 'left', header: t('ui.chart.left'), cell: (line) => amount(left(line)), align: 'end' },
  ];
  return (
    <figure className="chart stack">
      <figcaption className="kern-title">{title}</figcaption>
      <ul className="budget-bars" ref={place}>
        {lines.map((line) => (
          <li key={line.id}>
            <p className="kern-body">
              {t('ui.chart.spentOf', {
                ...{ label: line.label, spent: amount(line.spent), planned: amount(line.planned) },
              })}{' '}
              {left(line) < 0 && (
                <Badge kind="danger" icon="warning">
                  {t('ui.chart.over', { amount: amount(-left(line)) })}
                </Badge>
              )}
            </p>
            {/* The sentence above says it all. */}
            <svg aria-hidden="true" width={width} height={BAR_HEIGHT}>
              {Bar !== undefined && width > 0 && (
                <Bar width={width} planned={line.planned} spent={line.spent} most={most} />
              )}
            </svg>
          </li>
        ))}
      </ul>
      <Disclosure summary={t('ui.chart.table')}>
        <Table caption={title} captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />
      </Disclosure>
    </figure>
  );
}
