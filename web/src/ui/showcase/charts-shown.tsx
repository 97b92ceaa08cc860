import { BudgetBars } from '../budget-bars';
import { IndicatorChart } from '../indicator-chart';
import { MilestoneTimeline } from '../milestone-timeline';
import { LONG, Section } from './section';

const euros = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
const amount = (cents: number): string => euros.format(cents / 100);

const MILESTONES = [
  { id: '1', title: 'Auftakt mit der Schule', dueOn: '2027-02-15', state: 'REACHED' },
  { id: '2', title: LONG, dueOn: '2027-04-01', state: 'LATE' },
  { id: '3', title: 'Begehung mit dem Polizeirevier', dueOn: '2027-04-05', state: 'OPEN' },
  { id: '4', title: 'Elternabend', dueOn: '2027-04-08', state: 'OPEN' },
  { id: '5', title: 'Zweite Begehung', dueOn: '2027-09-30', state: 'OPEN' },
] as const;

const VALUES = [
  { day: '2027-06-30', value: 84 },
  { day: '2027-03-31', value: 112.5 },
  { day: '2027-09-30', value: 66 },
];

const YEAR = { from: '2027-01-01', to: '2027-12-31' };

/** Pictures of numbers: usual, empty, beyond the plan, with long words. */
export const ChartsShown = () => (
  <>
    <Section title="MilestoneTimeline">
      <MilestoneTimeline title="Meilensteine" milestones={MILESTONES} {...YEAR} today="2027-04-03" />
      <MilestoneTimeline title="Noch keine Meilensteine" milestones={[]} {...YEAR} today="2027-04-03" />
    </Section>
    <Section title="IndicatorChart">
      <IndicatorChart
        title="Sachbeschädigungen am Bahnhof"
        unit="Anzeigen im Vierteljahr"
        {...{ baseline: 120, target: 60, values: VALUES, progress: 90, ...YEAR }}
      />
      <IndicatorChart
        title={LONG}
        unit="Prozent"
        {...{ baseline: 0, target: 0, values: [], progress: null, ...YEAR }}
      />
    </Section>
    <Section title="BudgetBars">
      <BudgetBars
        title="Ausgaben"
        amount={amount}
        lines={[
          { id: '1', label: 'Personal', planned: 800_000, spent: 612_345 },
          { id: '2', label: LONG, planned: 100_000, spent: 130_000 },
          { id: '3', label: 'Öffentlichkeitsarbeit', planned: 50_000, spent: 0 },
        ]}
      />
    </Section>
  </>
);
