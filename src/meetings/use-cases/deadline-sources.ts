import { defaultRules } from '../../council/index.js';
import type { DeadlineSource } from '../../deadlines/index.js';
import type { Day } from '../../shared/time/day.js';
import { explainInvitationDeadline } from '../domain/invitation-deadline.js';
import type { MeetingKind, PeriodRules } from '../domain/invitation-period.js';
import { takesPart } from '../read/visibility.js';

interface InvitationFacts {
  /** ISO, with offset. */
  readonly startsAt: string;
  readonly kind: MeetingKind;
  readonly bodyKind: Parameters<typeof defaultRules>[0];
  /** The body's own rules in force, or those under which the invitation went out; null: the defaults of its kind. */
  readonly rules: PeriodRules | null;
  readonly version: number | null;
  /** Absent in what was reckoned before rules had one. */
  readonly paragraph?: string | null;
  readonly validFrom: Day | null;
}

const PERIODS = ['invitationPeriodDays', 'urgentPeriodDays', 'agendaSupplementDays'];
const periodsOf = (rules: string): string =>
  `json_build_object(${PERIODS.map((days) => `'${days}', ${rules}->'${days}'`).join(', ')})`;

const invitationPeriod: DeadlineSource<InvitationFacts> = {
  kind: 'INVITATION',
  name: 'Ladungsfrist',
  thing: 'Meeting',
  table: 'meeting',
  // Guests see date and place, not by which rules others were called.
  seenBy: (meeting, p) => takesPart({ id: `${meeting}.id`, territory: `${meeting}.territory_id` }, p),
  title: (meeting) => `${meeting}.title || ' am ' || kpr_german_day(${meeting}.starts_at, ${meeting}.zone)`,
  path: (meeting) => `'/sitzungen/' || ${meeting}.id`,
  current: (ids, today) => `
    select m.id as "subjectId", mb.body_id as "bodyId", m.state = 'DRAFT' as "isOpen",
           json_build_object('startsAt', m.starts_at, 'kind', case when m.urgency_reason is null then m.kind else 'URGENT' end,
             'bodyKind', b.kind,
             'rules', case when mb.rules is not null then ${periodsOf('mb.rules')}
                           when r.id is not null then ${periodsOf('r.parameters')} end,
             'version', r.version, 'validFrom', r.valid_from,
             'paragraph', coalesce(mb.rules, r.parameters) ->> 'periodParagraph') as facts
      from meeting m join meeting_body mb on mb.meeting_id = m.id join body b on b.id = mb.body_id
      left join rules_of_procedure r on r.body_id = mb.body_id
       and daterange(r.valid_from, r.valid_to, '[]') @> coalesce((m.invited_at at time zone 'Europe/Berlin')::date, ${today})
     where m.id = any (${ids}) and m.state <> 'CANCELLED'`,
  changesWithDays: true,
  explain: ({ startsAt, kind, bodyKind, rules, version, validFrom, paragraph = null }) =>
    explainInvitationDeadline(
      { rules: rules ?? defaultRules(bodyKind), kind, startsAt: new Date(startsAt) },
      version === null || validFrom === null ? null : { version, validFrom, paragraph },
    ),
  // The office alone knows of a draft, and answers for it.
  escalation: [
    { told: 'OFFICE', when: { daysBefore: 7 } },
    { told: 'OFFICE', when: { daysBefore: 1 } },
    { told: 'OFFICE', when: { daysBefore: 0 } },
  ],
  people: {},
};

/** The days that meetings bring. */
export const meetingDeadlineSources: readonly DeadlineSource[] = [invitationPeriod];
