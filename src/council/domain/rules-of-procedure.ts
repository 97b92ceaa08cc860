import { z } from 'zod';
import { DomainError } from '../../shared/domain-error.js';

/** The kinds of body that have rules of their own by default. */
export type RulesKind = 'PREVENTION_COUNCIL' | 'STEERING_GROUP' | 'WORKING_GROUP';

const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text);

const clearDays = z.int().min(0).max(90);

const quorum = z
  .strictObject({
    numerator: z.int().min(1).max(10),
    denominator: z.int().min(1).max(10),
    /** OCCUPIED counts the seats that have a holder, ALL counts the vacant ones too. */
    base: z.enum(['OCCUPIED', 'ALL']),
  })
  .refine(({ numerator, denominator }) => numerator <= denominator, { path: ['numerator'] });

const fraction = z
  .strictObject({ numerator: z.int().min(1).max(10), denominator: z.int().min(1).max(10) })
  .refine(({ numerator, denominator }) => numerator <= denominator, { path: ['numerator'] });

const reminder = z.strictObject({
  before: z.union([
    z.strictObject({ days: z.int().min(1).max(60) }),
    z.strictObject({ hours: z.int().min(1).max(72) }),
  ]),
  /** OPEN: who has not answered; OPEN_AND_COMING: also who comes. */
  to: z.enum(['OPEN', 'OPEN_AND_COMING']),
  /** Only for meetings with a video link. */
  onlyVideo: z.boolean(),
});

const majority = z.strictObject({
  base: z.enum(['CAST', 'PRESENT', 'ALL_SEATS']),
  threshold: z.enum(['MORE_THAN_HALF', 'TWO_THIRDS', 'FOUR_FIFTHS', 'UNANIMOUS']),
});

const rulesSchema = z.strictObject({
  /** Clear days between service of the invitation and the meeting; null: no period. */
  invitationPeriodDays: clearDays.nullable(),
  /** Clear days in an urgent case with a stated reason; null: none. */
  urgentPeriodDays: clearDays.nullable(),
  /** Clear days between a supplement of the agenda and the meeting; null: none. */
  agendaSupplementDays: clearDays.nullable(),
  /** Where the periods stand in the rules, e.g. "§ 4 Abs. 2"; null: not said. */
  periodParagraph: z.string().trim().min(1).max(60).refine(isOneLine).nullable().default(null),
  quorum: quorum.nullable(),
  /** Represented voting seats that suffice in a second meeting on the same items; null: no reduced quorum. */
  secondMeetingQuorum: z.int().min(1).max(100).nullable(),
  /** The part of the voting seats that may demand a meeting or an agenda item; null: no such right. */
  demandFraction: fraction.nullable(),
  majority,
  tie: z.enum(['REJECTED', 'CHAIR']),
  abstention: z.enum(['NOT_COUNTED', 'AS_NO']),
  circularVote: z.boolean(),
  /** Calendar days after the meeting within which the minutes are sent. */
  minutesDays: z.int().min(1).max(365),
  /** Calendar days for objections to the minutes. */
  objectionDays: z.int().min(1).max(365),
  defaultPublicity: z.enum(['PUBLIC', 'NON_PUBLIC']),
  reminders: z.array(reminder).max(10),
  /** Calendar days after the invitation on which those who have not answered are asked again; empty: never. */
  nudgeAfterDays: z.array(z.int().min(1).max(60)).max(5),
});

/** The parameters of one version of a body's rules of procedure (Geschäftsordnung). */
export type RulesParameters = z.infer<typeof rulesSchema>;

/** Prevention councils and steering groups: domain.md A7 and A10. */
const COUNCIL_DEFAULTS: RulesParameters = {
  invitationPeriodDays: 14,
  urgentPeriodDays: 3,
  agendaSupplementDays: 3,
  periodParagraph: null,
  quorum: { numerator: 1, denominator: 2, base: 'OCCUPIED' },
  secondMeetingQuorum: 3,
  demandFraction: { numerator: 1, denominator: 5 },
  majority: { base: 'CAST', threshold: 'MORE_THAN_HALF' },
  tie: 'REJECTED',
  abstention: 'NOT_COUNTED',
  circularVote: true,
  minutesDays: 28,
  objectionDays: 14,
  defaultPublicity: 'NON_PUBLIC',
  reminders: [
    { before: { days: 7 }, to: 'OPEN', onlyVideo: false },
    { before: { days: 2 }, to: 'OPEN_AND_COMING', onlyVideo: false },
    { before: { hours: 2 }, to: 'OPEN_AND_COMING', onlyVideo: true },
  ],
  nudgeAfterDays: [],
};

/** What applies to a body until it gives itself other rules. Working groups have no period and no quorum. */
export function defaultRules(kind: RulesKind): RulesParameters {
  const rules = structuredClone(COUNCIL_DEFAULTS);
  if (kind !== 'WORKING_GROUP') return rules;
  return {
    ...rules,
    invitationPeriodDays: null,
    urgentPeriodDays: null,
    agendaSupplementDays: null,
    quorum: null,
    secondMeetingQuorum: null,
    demandFraction: null,
  };
}

/** Reads parameters from outside. Error: RULES_INVALID with the path of the first wrong parameter as field. */
export function parseRules(input: unknown): RulesParameters {
  const parsed = rulesSchema.safeParse(input);
  if (!parsed.success) throw rulesInvalid(parsed.error.issues[0]?.path.map(String).join('.') ?? '');
  const rules = parsed.data;
  if (rules.invitationPeriodDays === null && rules.urgentPeriodDays !== null)
    throw rulesInvalid('urgentPeriodDays');
  if (rules.urgentPeriodDays !== null && rules.urgentPeriodDays > (rules.invitationPeriodDays ?? 0)) {
    throw rulesInvalid('urgentPeriodDays');
  }
  if (rules.quorum === null && rules.secondMeetingQuorum !== null) throw rulesInvalid('secondMeetingQuorum');
  return rules;
}

const rulesInvalid = (parameter: string): DomainError =>
  new DomainError('RULES_INVALID', { parameter }, parameter === '' ? null : parameter);
