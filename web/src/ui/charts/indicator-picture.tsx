import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { dateOf, DayAxis, dayScale } from './day-axis';
import { ValueAxis } from './value-axis';

/** What was measured on a day. */
export interface ValueOfDay {
  readonly day: string;
  readonly value: number;
}

export interface IndicatorPictureProps {
  readonly width: number;
  readonly height: number;
  /** In the order of their days. */
  readonly values: readonly ValueOfDay[];
  readonly baseline: number;
  readonly target: number;
  /** The time that the picture shows, at least. */
  readonly from: string;
  readonly to: string;
  /** Words at the two lines. */
  readonly words: { readonly baseline: string; readonly target: string };
  readonly formatted: (value: number) => string;
}

const LEFT = 56;
const RIGHT = 12;
const TOP = 20;
const BOTTOM = 32;

/** Measured values as a line with points, the target dashed, the baseline dotted. */
export function IndicatorPicture(props: IndicatorPictureProps) {
  const { width, height, values, baseline, target, words, formatted } = props;
  const days = [props.from, props.to, ...values.map(({ day }) => day)].sort();
  const x = dayScale({ from: days[0] ?? props.from, to: days.at(-1) ?? props.to }, [LEFT, width - RIGHT]);
  const numbers = [baseline, target, ...values.map(({ value }) => value)];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const y = scaleLinear<number>({
    domain: least === most ? [least - 1, most + 1] : [least, most],
    range: [height - BOTTOM, TOP],
    nice: true,
  });
  const level = (value: number, kind: 'target' | 'baseline') => (
    <g>
      <line className={`chart-${kind}`} x1={LEFT} x2={width - RIGHT} y1={y(value)} y2={y(value)} />
      {/* The two words stand at both ends, so that they do not cover each other. */}
      <text
        className="chart-text"
        x={kind === 'target' ? width - RIGHT : LEFT + 4}
        y={y(value) - 5}
        textAnchor={kind === 'target' ? 'end' : 'start'}
      >
        {words[kind]}
      </text>
    </g>
  );
  return (
    <>
      <ValueAxis scale={y} left={LEFT} format={formatted} />
      <DayAxis scale={x} top={height - BOTTOM} />
      {level(baseline, 'baseline')}
      {level(target, 'target')}
      <LinePath
        className="chart-series"
        data={[...values]}
        x={({ day }) => x(dateOf(day))}
        y={({ value }) => y(value)}
      />
      {values.map(({ day, value }) => (
        <circle key={day} className="chart-point" cx={x(dateOf(day))} cy={y(value)} r={5} />
      ))}
    </>
  );
}
