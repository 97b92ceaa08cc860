import { AxisBottom } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useId } from 'react';
import { ValueAxis } from './value-axis';

/** Several numbers that belong together, e.g. of one year. */
export interface BarGroup {
  readonly label: string;
  /** As many as there are names; none below zero. */
  readonly values: readonly number[];
}

export interface BarsPictureProps {
  readonly width: number;
  readonly height: number;
  /** In their order; when there is no room for all, the last ones are shown. */
  readonly groups: readonly BarGroup[];
  /** What each bar of a group stands for; at most four. */
  readonly names: readonly string[];
  readonly formatted: (value: number) => string;
}

const LEFT = 80;
const RIGHT = 8;
const LEGEND_ROW = 22;
const BOTTOM = 28;
const LEAST_GROUP = 56;
const SWATCH = 14;

/** The form says which one it is: an outline, stripes, full, dots. */
const LOOKS = ['outline', 'stripes', 'full', 'dots'] as const;

type Look = (n: number) => { readonly className: string; readonly fill: string };

/** `id` is that of the patterns. */
const lookOf =
  (id: string): Look =>
  (n) => {
    const name = LOOKS[n] ?? 'outline';
    return { className: `chart-bar-${name}`, fill: `url(#${id}-${name})` };
  };

/** Bars side by side in groups, with a legend above. */
export function BarsPicture({ width, height, groups, names, formatted }: BarsPictureProps) {
  const id = useId();
  const shown = groups.slice(-Math.max(1, Math.floor((width - LEFT - RIGHT) / LEAST_GROUP)));
  const top = Math.ceil(names.length / 2) * LEGEND_ROW + 14;
  const x = scaleBand({
    domain: shown.map(({ label }) => label),
    range: [LEFT, width - RIGHT],
    padding: 0.2,
  });
  const inner = scaleBand({ domain: names.map((_, n) => n), range: [0, x.bandwidth()], padding: 0.1 });
  const most = Math.max(1, ...shown.flatMap(({ values }) => values));
  const y = scaleLinear<number>({ domain: [0, most], range: [height - BOTTOM, top], nice: true });
  const look = lookOf(id);
  return (
    <>
      <Patterns id={id} />
      <Legend {...{ names, width, look }} />
      <ValueAxis scale={y} left={LEFT} format={formatted} />
      <AxisBottom
        scale={x}
        top={height - BOTTOM}
        hideTicks
        axisLineClassName="chart-axis"
        tickComponent={({ x: at, y: down, formattedValue }) => (
          <text className="chart-text" x={at} y={down + 4} textAnchor="middle">
            {formattedValue}
          </text>
        )}
      />
      {shown.map(({ label, values }) =>
        values.map((value, n) => (
          <Bar
            key={`${label} ${names[n]}`}
            {...look(n)}
            x={(x(label) ?? 0) + (inner(n) ?? 0)}
            y={y(value)}
            width={inner.bandwidth()}
            height={height - BOTTOM - y(value)}
          />
        )),
      )}
    </>
  );
}

function Patterns({ id }: { readonly id: string }) {
  const pattern = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <>
      <pattern id={`${id}-stripes`} {...pattern} patternTransform="rotate(45)">
        <line className="chart-bar-ink" x1={0} x2={0} y1={0} y2={6} strokeWidth={6} />
      </pattern>
      <pattern id={`${id}-dots`} {...pattern}>
        <circle className="chart-bar-ink-full" cx={3} cy={3} r={1.6} />
      </pattern>
    </>
  );
}

function Legend({ names, width, look }: Pick<BarsPictureProps, 'names' | 'width'> & { readonly look: Look }) {
  return names.map((name, n) => (
    <g key={name} transform={`translate(${(n % 2) * (width / 2)},${Math.floor(n / 2) * LEGEND_ROW})`}>
      <Bar {...look(n)} x={1} y={2} width={SWATCH} height={SWATCH} />
      <text className="chart-text" x={SWATCH + 8} y={SWATCH}>
        {name}
      </text>
    </g>
  ));
}
