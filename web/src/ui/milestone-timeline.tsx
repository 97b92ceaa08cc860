import { useTexts } from '../texts';
import { ChartFrame } from './charts/chart-frame';
import { timelineHeight } from './charts/timeline-size';
import type { MilestoneState } from './charts/timeline-picture';
import { germanDate } from './german-date';
import { type Column, Table } from './table';
import { loadedOnce } from './use-loaded';

export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly state: MilestoneState;
}

interface MilestoneTimelineProps {
  readonly title: string;
  readonly milestones: readonly Milestone[];
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

const usePicture = loadedOnce(() =>
  import('./charts/timeline-picture').then(({ TimelinePicture }) => TimelinePicture),
);

/** Milestones of a project along its days; numbered by their days, because names have no room in the picture. */
export function MilestoneTimeline({ title, milestones, from, to, today }: MilestoneTimelineProps) {
  const t = useTexts();
  const Picture = usePicture();
  const rows = [...milestones]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .map((milestone, index) => ({ ...milestone, number: index + 1 }));
  const count = (state: MilestoneState): number => rows.filter((row) => row.state === state).length;
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { id: 'title', header: t('ui.chart.milestone'), cell: (row) => `${row.number}. ${row.title}` },
    { id: 'due', header: t('ui.chart.day'), cell: ({ dueOn }) => germanDate(dueOn) },
    { id: 'state', header: t('ui.chart.state'), cell: ({ state }) => t(`ui.chart.milestone.${state}`) },
  ];
  return (
    <ChartFrame
      title={title}
      description={t('ui.chart.timeline', {
        ...{ count: rows.length, reached: count('REACHED'), late: count('LATE') },
        ...{ from: germanDate(from), to: germanDate(to) },
      })}
      height={timelineHeight(rows.length)}
      picture={
        Picture &&
        ((width) => (
          <Picture
            {...{ width, from, to, today, todayWord: t('ui.chart.today') }}
            marks={rows.map(({ id, number, dueOn: day, state }) => ({ id, number, day, state }))}
          />
        ))
      }
      table={<Table caption={title} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />}
    />
  );
}
