import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useId } from 'react';
import { BAR_HEIGHT } from './bar-height';

export interface BudgetBarProps {
  readonly width: number;
  readonly planned: number;
  readonly spent: number;
  /** The largest amount of all bars, so that they compare. */
  readonly most: number;
}

/** Planned as a frame, spent as what fills it; what goes beyond is hatched. */
export function BudgetBar({ width, planned, spent, most }: BudgetBarProps) {
  const hatch = useId();
  const x = scaleLinear<number>({ domain: [0, Math.max(most, 1)], range: [1, width - 2] });
  const within = Math.min(Math.max(spent, 0), planned);
  const bar = (from: number, to: number) => ({
    x: x(from),
    y: 2,
    width: x(to) - x(from),
    height: BAR_HEIGHT - 4,
  });
  return (
    <>
      <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="chart-hatch" x1={0} x2={0} y1={0} y2={6} />
      </pattern>
      <Bar className="chart-spent" {...bar(0, within)} />
      {spent > planned && <Bar className="chart-over" fill={`url(#${hatch})`} {...bar(planned, spent)} />}
      <Bar className="chart-planned" {...bar(0, planned)} />
    </>
  );
}
