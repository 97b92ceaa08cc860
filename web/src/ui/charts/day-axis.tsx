import { AxisBottom } from '@visx/axis';
import { scaleUtc } from '@visx/scale';

/** Midnight in UTC stands for a day: pictures know no time of day. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Days to pixels. A span of one day still has a width. */
export const dayScale = ({ from, to }: Span, range: readonly [number, number]) =>
  scaleUtc<number>({
    domain: [dateOf(from), from < to ? dateOf(to) : new Date(dateOf(from).getTime() + DAY)],
    range: [...range],
  });

const DAY = 86_400_000;
/** From so many days on, months say enough. */
const MONTHS_FROM = 120;
const PIXELS_PER_TICK = 90;

const inGerman = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', ...options });
const byMonth = inGerman({ month: 'short', year: '2-digit' });
const byDay = inGerman({ day: 'numeric', month: 'numeric' });

interface DayAxisProps {
  readonly scale: ReturnType<typeof dayScale>;
  readonly top: number;
}

/** A word at the edge is written inwards, so that nothing is cut off. */
const HALF_WORD = 24;

/** As many days as there is room for; at least both ends. */
function ticksOf(scale: ReturnType<typeof dayScale>): Date[] {
  const [left = 0, right = 0] = scale.range();
  const ticks = scale.ticks(Math.max(2, Math.floor((right - left) / PIXELS_PER_TICK)));
  return ticks.length > 1 ? ticks : scale.domain();
}

/** The days below a picture. */
export function DayAxis({ scale, top }: DayAxisProps) {
  const [start, end] = scale.domain().map((day) => day.getTime());
  const days = ((end ?? 0) - (start ?? 0)) / DAY;
  const format = days >= MONTHS_FROM ? byMonth : byDay;
  const right = scale.range()[1] ?? 0;
  return (
    <AxisBottom
      scale={scale}
      top={top}
      tickValues={ticksOf(scale)}
      tickFormat={(day) => format.format(day instanceof Date ? day : new Date(Number(day)))}
      axisLineClassName="chart-axis"
      tickLineProps={{ className: 'chart-axis' }}
      tickComponent={({ x, y, formattedValue }) => (
        <text className="chart-text" x={x} y={y + 4} textAnchor={x > right - HALF_WORD ? 'end' : 'middle'}>
          {formattedValue}
        </text>
      )}
    />
  );
}
