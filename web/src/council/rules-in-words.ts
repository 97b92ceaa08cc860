import type { CouncilRulesFragment } from '../api/generated/graphql';
import { type TextName, useTexts } from '../texts';

type Rules = CouncilRulesFragment;

const THRESHOLD: Readonly<Record<Rules['majority']['threshold'], TextName>> = {
  MORE_THAN_HALF: 'council.rule.half',
  TWO_THIRDS: 'council.rule.twoThirds',
  FOUR_FIFTHS: 'council.rule.fourFifths',
  UNANIMOUS: 'council.rule.unanimous',
};

const BASE: Readonly<Record<Rules['majority']['base'], TextName>> = {
  CAST: 'council.rule.cast',
  PRESENT: 'council.rule.present',
  ALL_SEATS: 'council.rule.allSeats',
};

type T = ReturnType<typeof useTexts>;

interface Fact {
  readonly term: string;
  readonly description: string;
}

/** Every parameter of rules of procedure as a sentence. */
export function useRulesInWords(): (rules: Rules) => Fact[] {
  const t = useTexts();
  return (rules) => [...periodsOf(rules, t), ...votesOf(rules, t), ...afterwardsOf(rules, t)];
}

const daysIn = (t: T, count: number | null): string =>
  count === null ? t('council.rule.none') : t('council.rule.clearDays', { count });

const periodsOf = (rules: Rules, t: T): Fact[] => [
  { term: t('council.rule.invitation'), description: daysIn(t, rules.invitationPeriodDays) },
  { term: t('council.rule.urgent'), description: daysIn(t, rules.urgentPeriodDays) },
  { term: t('council.rule.supplement'), description: daysIn(t, rules.agendaSupplementDays) },
  ...(rules.periodParagraph === null
    ? []
    : [{ term: t('council.rule.paragraph'), description: rules.periodParagraph }]),
  { term: t('council.rule.quorum'), description: quorumOf(rules, t) },
  {
    term: t('council.rule.second'),
    description:
      rules.secondMeetingQuorum === null
        ? t('council.rule.none')
        : t('council.rule.secondSeats', { count: rules.secondMeetingQuorum }),
  },
  {
    term: t('council.rule.demand'),
    description:
      rules.demandFraction === null
        ? t('council.rule.none')
        : t('council.rule.part', partOf(rules.demandFraction)),
  },
];

const votesOf = (rules: Rules, t: T): Fact[] => [
  {
    term: t('council.rule.majority'),
    description: `${t(THRESHOLD[rules.majority.threshold])} ${t(BASE[rules.majority.base])}`,
  },
  {
    term: t('council.rule.tie'),
    description: t(rules.tie === 'CHAIR' ? 'council.rule.tieChair' : 'council.rule.tieRejected'),
  },
  {
    term: t('council.rule.abstention'),
    description: t(rules.abstention === 'AS_NO' ? 'council.rule.asNo' : 'council.rule.notCounted'),
  },
  {
    term: t('council.rule.circular'),
    description: t(rules.circularVote ? 'council.rule.allowed' : 'council.rule.notAllowed'),
  },
  {
    term: t('council.rule.publicity'),
    description: t(rules.defaultPublicity === 'PUBLIC' ? 'council.rule.public' : 'council.rule.nonPublic'),
  },
];

const afterwardsOf = (rules: Rules, t: T): Fact[] => [
  { term: t('council.rule.minutes'), description: t('council.rule.days', { count: rules.minutesDays }) },
  {
    term: t('council.rule.objection'),
    description: t('council.rule.days', { count: rules.objectionDays }),
  },
  { term: t('council.rule.reminders'), description: remindersOf(rules, t) },
  {
    term: t('council.rule.nudge'),
    description:
      rules.nudgeAfterDays.length === 0
        ? t('council.rule.never')
        : t('council.rule.nudgeDays', { days: rules.nudgeAfterDays.join(', ') }),
  },
];

const partOf = ({ numerator, denominator }: { numerator: number; denominator: number }) => ({
  part: `${numerator}/${denominator}`,
});

const quorumOf = ({ quorum }: Rules, t: T): string =>
  quorum === null
    ? t('council.rule.none')
    : t(quorum.base === 'ALL' ? 'council.rule.quorumAll' : 'council.rule.quorumOccupied', partOf(quorum));

function remindersOf({ reminders }: Rules, t: T): string {
  if (reminders.length === 0) return t('council.rule.never');
  return reminders
    .map(({ before, to, onlyVideo }) =>
      [
        before.days === null
          ? t('council.rule.hoursBefore', { count: before.hours ?? 0 })
          : t('council.rule.daysBefore', { count: before.days }),
        t(to === 'OPEN' ? 'council.rule.toOpen' : 'council.rule.toComing'),
        ...(onlyVideo ? [t('council.rule.onlyVideo')] : []),
      ].join(' '),
    )
    .join('; ');
}
