import { AxisLeft } from '@visx/axis';
import type { scaleLinear } from '@visx/scale';

interface ValueAxisProps {
  readonly scale: ReturnType<typeof scaleLinear<number>>;
  /** Pixels from the picture's edge. */
  readonly left: number;
  readonly format: (value: number) => string;
}

/** What is measured, from the bottom up, beside a picture. */
export const ValueAxis = ({ scale, left, format }: ValueAxisProps) => (
  <AxisLeft
    scale={scale}
    left={left}
    numTicks={4}
    axisLineClassName="chart-axis"
    tickLineProps={{ className: 'chart-axis' }}
    tickFormat={(value) => format(Number(value))}
    tickComponent={({ x: at, y: down, formattedValue }) => (
      <text className="chart-text" x={at} y={down + 4} textAnchor="end">
        {formattedValue}
      </text>
    )}
  />
);
