import { dateOf, DayAxis, dayScale } from './day-axis';
import { timelineHeight, timelineLanes, TIMELINE_AXIS, TIMELINE_LANE, TIMELINE_TOP } from './timeline-size';

/** REACHED, not yet due, or past its day and not reached. */
export type MilestoneState = 'REACHED' | 'OPEN' | 'LATE';

export interface MilestoneMark {
  readonly id: string;
  /** As in the table. */
  readonly number: number;
  readonly day: string;
  readonly state: MilestoneState;
}

export interface TimelinePictureProps {
  readonly width: number;
  readonly marks: readonly MilestoneMark[];
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly todayWord: string;
}

const SIDE = 26;
/** Pixels between two marks of the same lane. */
const ROOM = 34;
/** Half of what the word for today takes. */
const WORD = 24;

/** The form says the state: a filled circle with a tick, an empty circle, a triangle. */
const SHAPES: Readonly<Record<MilestoneState, string>> = {
  REACHED: 'M-9,0a9,9 0 1,0 18,0a9,9 0 1,0 -18,0M-4,0l3,3.5l5.5,-6.5',
  OPEN: 'M-9,0a9,9 0 1,0 18,0a9,9 0 1,0 -18,0',
  LATE: 'M0,-10L10,8H-10Z',
};

interface Placed extends MilestoneMark {
  readonly x: number;
  readonly lane: number;
}

/** Marks of the same weeks stand below each other: each in the first lane with room, else in the one with most. */
function placed(marks: readonly MilestoneMark[], xOf: (day: string) => number): Placed[] {
  const ends = Array.from({ length: timelineLanes(marks.length) }, () => Number.NEGATIVE_INFINITY);
  return [...marks]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((mark) => {
      const x = xOf(mark.day);
      const free = ends.findIndex((end) => x - end >= ROOM);
      const lane = free === -1 ? ends.indexOf(Math.min(...ends)) : free;
      ends[lane] = x;
      return { ...mark, x, lane };
    });
}

function spanOf({ marks, from, to, today }: TimelinePictureProps): { from: string; to: string } {
  const days = [from, to, today, ...marks.map(({ day }) => day)].sort();
  return { from: days[0] ?? from, to: days.at(-1) ?? to };
}

/** Milestones along the days of the project, with a line for today. */
export function TimelinePicture(props: TimelinePictureProps) {
  const { width, marks, today, todayWord } = props;
  const x = dayScale(spanOf(props), [SIDE, width - SIDE]);
  const foot = timelineHeight(marks.length) - TIMELINE_AXIS;
  const now = x(dateOf(today));
  return (
    <>
      <DayAxis scale={x} top={foot} />
      <line className="chart-today" x1={now} x2={now} y1={19} y2={foot} />
      <text className="chart-text" x={Math.min(Math.max(now, WORD), width - WORD)} y={15} textAnchor="middle">
        {todayWord}
      </text>
      {placed(marks, (day) => x(dateOf(day))).map(({ id, number, state, x: at, lane }) => (
        <g key={id} transform={`translate(${at},${TIMELINE_TOP + lane * TIMELINE_LANE + 26})`}>
          <path className={`chart-mark chart-mark-${state.toLowerCase()}`} d={SHAPES[state]} />
          <text className="chart-text" x={0} y={-13} textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
    </>
  );
}
