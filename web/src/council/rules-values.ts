import { z } from 'zod';
import type { CouncilRulesFragment, RulesParametersInput } from '../api/generated/graphql';
import { textOf } from '../texts';
import { orNull, today } from './words';

const wholeNumber = (lowest: number, highest: number) =>
  z
    .string()
    .refine((text) => /^\d+$/.test(text.trim()) && Number(text) >= lowest && Number(text) <= highest, {
      error: () => textOf('council.rule.number', { lowest, highest }),
    });
const noneOr = (lowest: number, highest: number) => z.literal('').or(wholeNumber(lowest, highest));
const fraction = z.string().refine(
  (text) => {
    const [, numerator, denominator] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
    const [over, under] = [Number(numerator), Number(denominator)];
    return text === '' || (over >= 1 && under >= over && under <= 10);
  },
  { error: () => textOf('council.rule.fraction') },
);
const numbers = z.string().refine((text) => /^(\s*\d{1,2}\s*(,\s*\d{1,2}\s*)*)?$/.test(text), {
  error: () => textOf('council.rule.numbers'),
});

/** What the form of rules of procedure asks for; '' means that the rules set nothing. */
export const rulesSchema = z.object({
  validFrom: z.string().min(1, { error: () => textOf('ui.required') }),
  invitationPeriodDays: noneOr(0, 90),
  urgentPeriodDays: noneOr(0, 90),
  agendaSupplementDays: noneOr(0, 90),
  periodParagraph: z.string().max(60, { error: () => textOf('council.rule.paragraph.tooLong') }),
  quorum: fraction,
  quorumBase: z.string(),
  secondMeetingQuorum: noneOr(1, 100),
  demandFraction: fraction,
  threshold: z.string(),
  base: z.string(),
  tie: z.string(),
  abstention: z.string(),
  circularVote: z.string(),
  defaultPublicity: z.string(),
  minutesDays: wholeNumber(1, 365),
  objectionDays: wholeNumber(1, 365),
  nudgeAfterDays: numbers,
  remindDays: numbers,
  remindAllDays: numbers,
  remindVideoHours: noneOr(1, 72),
});
export type RulesValues = z.infer<typeof rulesSchema>;

const typed = (value: number | null): string => (value === null ? '' : String(value));
const part = (of: { numerator: number; denominator: number } | null): string =>
  of === null ? '' : `${of.numerator}/${of.denominator}`;

/** Reminders some days before, to these recipients, as the form writes them. */
const daysOf = ({ reminders }: CouncilRulesFragment, to: 'OPEN' | 'OPEN_AND_COMING'): string =>
  reminders
    .flatMap((rule) =>
      rule.to === to && !rule.onlyVideo && rule.before.days !== null ? [rule.before.days] : [],
    )
    .join(', ');

/** The rules as the form shows them. */
export const rulesValues = (rules: CouncilRulesFragment): RulesValues => ({
  validFrom: today(),
  invitationPeriodDays: typed(rules.invitationPeriodDays),
  urgentPeriodDays: typed(rules.urgentPeriodDays),
  agendaSupplementDays: typed(rules.agendaSupplementDays),
  periodParagraph: rules.periodParagraph ?? '',
  quorum: part(rules.quorum),
  quorumBase: rules.quorum?.base ?? 'OCCUPIED',
  secondMeetingQuorum: typed(rules.secondMeetingQuorum),
  demandFraction: part(rules.demandFraction),
  threshold: rules.majority.threshold,
  base: rules.majority.base,
  tie: rules.tie,
  abstention: rules.abstention,
  circularVote: rules.circularVote ? 'yes' : 'no',
  defaultPublicity: rules.defaultPublicity,
  minutesDays: String(rules.minutesDays),
  objectionDays: String(rules.objectionDays),
  nudgeAfterDays: rules.nudgeAfterDays.join(', '),
  remindDays: daysOf(rules, 'OPEN'),
  remindAllDays: daysOf(rules, 'OPEN_AND_COMING'),
  remindVideoHours: typed(
    rules.reminders.find(({ onlyVideo, before }) => onlyVideo && before.hours !== null)?.before.hours ?? null,
  ),
});

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const numbersOf = (text: string): number[] => (text.trim() === '' ? [] : text.split(',').map(Number));
function partOf(text: string): { numerator: number; denominator: number } | null {
  const [numerator, denominator] = text.split('/').map(Number);
  return numerator === undefined || denominator === undefined ? null : { numerator, denominator };
}

type Reminders = RulesParametersInput['reminders'];

/** Reminders that the form does not show, e.g. hours before a meeting without video, stay as they are. */
const unshown = ({ reminders }: CouncilRulesFragment): Reminders =>
  reminders
    .filter(({ onlyVideo, before }) => (onlyVideo ? before.hours === null : before.days === null))
    .map(({ before: { days, hours }, onlyVideo, to }) => ({
      ...{ onlyVideo, to },
      before: days === null ? { hours: hours ?? 1 } : { days },
    }));

function remindersOf(values: RulesValues, before: CouncilRulesFragment): Reminders {
  const video = numberOf(values.remindVideoHours);
  return [
    ...numbersOf(values.remindDays).map(
      (days) => ({ before: { days }, to: 'OPEN', onlyVideo: false }) as const,
    ),
    ...numbersOf(values.remindAllDays).map(
      (days) => ({ before: { days }, to: 'OPEN_AND_COMING', onlyVideo: false }) as const,
    ),
    ...(video === null
      ? []
      : [{ before: { hours: video }, to: 'OPEN_AND_COMING', onlyVideo: true } as const]),
    ...unshown(before),
  ];
}

/** What was typed, as the server takes it. */
export function parametersOf(values: RulesValues, before: CouncilRulesFragment): RulesParametersInput {
  const quorum = partOf(values.quorum);
  return {
    invitationPeriodDays: numberOf(values.invitationPeriodDays),
    urgentPeriodDays: numberOf(values.urgentPeriodDays),
    agendaSupplementDays: numberOf(values.agendaSupplementDays),
    periodParagraph: orNull(values.periodParagraph),
    quorum: quorum && { ...quorum, base: values.quorumBase as 'ALL' | 'OCCUPIED' },
    secondMeetingQuorum: numberOf(values.secondMeetingQuorum),
    demandFraction: partOf(values.demandFraction),
    majority: {
      threshold: values.threshold as RulesParametersInput['majority']['threshold'],
      base: values.base as RulesParametersInput['majority']['base'],
    },
    tie: values.tie as RulesParametersInput['tie'],
    abstention: values.abstention as RulesParametersInput['abstention'],
    circularVote: values.circularVote === 'yes',
    defaultPublicity: values.defaultPublicity as RulesParametersInput['defaultPublicity'],
    minutesDays: Number(values.minutesDays),
    objectionDays: Number(values.objectionDays),
    nudgeAfterDays: numbersOf(values.nudgeAfterDays),
    reminders: remindersOf(values, before),
  };
}
