import { applicationDeadlineSources } from './application-deadline-sources.js';
import type { DeadlineSource } from '../../deadlines/index.js';
import { explainClosing, explainOpening, type WindowFacts } from '../domain/window-days.js';

const programmeOf = (followed: string): string =>
  `(select coalesce(dp.short_name, dp.name) from funding_programme dp where dp.id = ${followed}.programme_id)`;

const ofWindow = {
  thing: 'FollowedProgramme',
  table: 'followed_programme',
  path: (followed: string) => `'/foerderung/programme/' || ${followed}.programme_id`,
  current: (ids: string, today: string) => `
    select f.id as "subjectId", null::uuid as "bodyId", p.valid_to is null or p.valid_to >= ${today} as "isOpen",
           json_build_object('windows', p.windows, 'windowYearsAhead', p.window_years_ahead,
             'receiptCounts', p.receipt_counts, 'asOf', p.as_of, 'onDay', ${today}) as facts
      from followed_programme f join funding_programme p on p.id = f.programme_id where f.id = any (${ids})`,
  changesWithDays: true,
  people: {},
} as const;

const opening: DeadlineSource<WindowFacts> = {
  ...ofWindow,
  kind: 'FUNDING_OPENS',
  name: 'Förderfenster öffnet',
  title: (followed) => `'Förderfenster öffnet: ' || ${programmeOf(followed)}`,
  explain: explainOpening,
  escalation: [
    { told: 'OFFICE', when: { daysBefore: 30 } },
    { told: 'OFFICE', when: { daysBefore: 0 } },
  ],
};

const closing: DeadlineSource<WindowFacts> = {
  ...ofWindow,
  kind: 'FUNDING_CLOSES',
  name: 'Förderfenster schließt',
  title: (followed) => `'Förderfenster schließt: ' || ${programmeOf(followed)}`,
  explain: explainClosing,
  escalation: [
    { told: 'OFFICE', when: { daysBefore: 21 } },
    { told: 'OFFICE', when: { daysBefore: 7 } },
    { told: 'OFFICE', when: { daysBefore: 1 } },
  ],
};

/** The days that funding brings. */
export const fundingDeadlineSources: readonly DeadlineSource[] = [
  opening,
  closing,
  ...applicationDeadlineSources,
];
