import type { DeadlineSource } from '../../deadlines/index.js';
import {
  type ApplyFacts,
  type DrawFacts,
  explainApplying,
  explainDrawing,
  explainProof,
  explainRetention,
  type ProofFacts,
  type RetentionFacts,
} from '../domain/application-days.js';
import { belongs } from '../read/application-visibility.js';

const named = (words: string) => (application: string) => `'${words}: ' || ${application}.title`;

const ofApplication = {
  thing: 'FundingApplication',
  table: 'funding_application',
  // Whom it is shared with reads the application; its reminders are the town's own affair.
  seenBy: belongs,
  path: (application: string) => `'/foerderung/antraege/' || ${application}.id`,
  people: {},
} as const;

const BEFORE = [{ daysBefore: 21 }, { daysBefore: 7 }, { daysBefore: 1 }] as const;
const toOffice = BEFORE.map((when) => ({ told: 'OFFICE', when }) as const);
const alsoWhenMissed = [...toOffice, { told: 'OFFICE', when: { workingDaysAfter: 1 } } as const];

/** Applications of these ids with what their days rest on. */
const from = (ids: string, facts: string, isOpen: string, joins: string): string => `
  select a.id as "subjectId", null::uuid as "bodyId", ${isOpen} as "isOpen", json_build_object(${facts}) as facts
    from funding_application a join funding_programme p on p.id = a.programme_id ${joins} where a.id = any (${ids})`;

const GRANT = 'join grant_notice g on g.application_id = a.id';
const PROOF = 'left join proof_of_use u on u.application_id = a.id';

const applying: DeadlineSource<ApplyFacts> = {
  ...ofApplication,
  kind: 'FUNDING_APPLY',
  name: 'Förderantrag',
  title: named('Förderantrag einreichen'),
  current: (ids, today) =>
    from(
      ids,
      `'windows', p.windows, 'windowYearsAhead', p.window_years_ahead, 'receiptCounts', p.receipt_counts,
       'asOf', p.as_of, 'onDay', ${today}, 'year', a.year`,
      `a.state = 'DRAFT'`,
      '',
    ),
  changesWithDays: true,
  explain: explainApplying,
  escalation: alsoWhenMissed,
};

const drawing: DeadlineSource<DrawFacts> = {
  ...ofApplication,
  kind: 'FUNDING_DRAW',
  name: 'Mittelabruf',
  title: named('Fördermittel abrufen'),
  current: (ids) =>
    from(
      ids,
      `'drawUntil', g.draw_until, 'issuedOn', g.issued_on`,
      `a.state = 'GRANTED' and g.drawn_cents < g.amount_cents`,
      `${GRANT} and g.draw_until is not null`,
    ),
  changesWithDays: false,
  explain: explainDrawing,
  escalation: alsoWhenMissed,
};

const proof: DeadlineSource<ProofFacts> = {
  ...ofApplication,
  kind: 'FUNDING_PROOF',
  name: 'Verwendungsnachweis',
  title: named('Verwendungsnachweis'),
  current: (ids) =>
    from(
      ids,
      `'periodTo', g.period_to, 'issuedOn', g.issued_on, 'proofDueOn', g.proof_due_on,
       'proofMonths', p.proof_months, 'checked', p.follow_up_checked`,
      `a.state = 'GRANTED' and u.submitted_on is null`,
      `${GRANT} ${PROOF}`,
    ),
  changesWithDays: false,
  explain: explainProof,
  escalation: [{ told: 'OFFICE', when: { daysBefore: 60 } }, ...alsoWhenMissed],
};

const retention: DeadlineSource<RetentionFacts> = {
  ...ofApplication,
  kind: 'FUNDING_RETENTION',
  name: 'Aufbewahrung',
  title: named('Unterlagen aufbewahren'),
  current: (ids, today) =>
    from(
      ids,
      `'provedOn', u.submitted_on, 'retentionYears', p.retention_years, 'checked', p.follow_up_checked`,
      `(u.submitted_on + make_interval(years => p.retention_years))::date >= ${today}`,
      'join proof_of_use u on u.application_id = a.id and u.submitted_on is not null and p.retention_years is not null',
    ),
  changesWithDays: true,
  explain: explainRetention,
  escalation: [{ told: 'OFFICE', when: { daysBefore: 0 } }],
};

/** The days that applications and grants bring. */
export const applicationDeadlineSources: readonly DeadlineSource[] = [applying, drawing, proof, retention];
