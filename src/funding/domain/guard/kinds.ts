import { type Cents, formatEuros, sumOf } from '../../../shared/money/index.js';
import { EXPENDITURE_KINDS } from '../expenditure-kind.js';
import type { Expenditure, FundingPlan } from '../plan.js';
import type { ProgrammeFacts, StaffCap } from '../programme.js';
import { type Finding, noFinding } from './finding.js';

const sumOfThese = (expenditures: readonly Expenditure[]): Cents =>
  sumOf(expenditures.map(({ amount }) => amount));

/** The plan counts among what is paid for only what the programme pays for. */
export function paidKinds(
  { eligibleKinds }: ProgrammeFacts,
  { expenditures }: FundingPlan,
): readonly Finding[] {
  const notPaid = expenditures.filter(({ eligible, kind }) => eligible && !eligibleKinds.includes(kind));
  return [...Map.groupBy(notPaid, ({ kind }) => kind)].map(([kind, of]) => ({
    code: kind === 'INVESTMENT' ? 'INVESTMENT_NOT_PAID' : 'KIND_NOT_PAID',
    severity: 'BLOCKER',
    sentence: `${EXPENDITURE_KINDS[kind]} wird in diesem Programm nicht gefördert. Im Plan stehen dafür ${formatEuros(sumOfThese(of))} als förderfähig.`,
    mend: 'Nehmen Sie diese Ausgaben aus den förderfähigen heraus, und finanzieren Sie sie anders.',
  }));
}

const inWords = ({ training, payGroup, payStage }: StaffCap): string =>
  `${training}: EG ${payGroup}, Stufe ${payStage}`;

/** Staff is paid up to a pay group; which one depends on the training, which the funder wants to see proved. */
export function staffCaps(
  { staffCaps: caps }: ProgrammeFacts,
  { expenditures }: FundingPlan,
): readonly Finding[] {
  const staff = expenditures.filter(({ kind, eligible }) => kind === 'STAFF' && eligible);
  if (caps.length === 0 || staff.length === 0) return noFinding;
  const highest = Math.max(...caps.map(({ payGroup }) => payGroup));
  const allowed = caps.map(inWords).join('; ');
  const above = staff.filter(({ payGroup }) => payGroup !== null && payGroup > highest);
  const unknown = staff.filter(({ payGroup }) => payGroup === null);
  const tooHigh = above.map(({ title, payGroup }): Finding => ({
    ...{ code: 'PAY_GROUP_TOO_HIGH', severity: 'BLOCKER' },
    sentence: `„${title}“ ist mit EG ${payGroup} geplant. Gefördert wird höchstens EG ${highest} (${allowed}).`,
    mend: 'Planen Sie eine niedrigere Entgeltgruppe, oder zahlen Sie den Unterschied selbst.',
  }));
  if (unknown.length === 0) return tooHigh;
  return [
    ...tooHigh,
    {
      ...{ code: 'PAY_GROUP_MISSING', severity: 'WARNING' },
      sentence: `Bei ${unknown.length === 1 ? 'einer Personalausgabe' : `${unknown.length} Personalausgaben`} fehlt die Entgeltgruppe. Gefördert wird je nach Abschluss höchstens: ${allowed}.`,
      mend: 'Tragen Sie die Entgeltgruppe ein, und legen Sie den Nachweis des Abschlusses bereit.',
    },
  ];
}

/** An NGO carries the project out, the town applies and passes the money on. */
export function onwardGrant({ onwardGrantAllowed }: ProgrammeFacts, plan: FundingPlan): readonly Finding[] {
  if (!plan.onwardGrant) return noFinding;
  if (!onwardGrantAllowed)
    return [
      {
        ...{ code: 'ONWARD_GRANT_REFUSED', severity: 'BLOCKER' },
        sentence: 'In diesem Programm darf das Geld nicht an einen anderen Träger weitergegeben werden.',
        mend: 'Die Stadt führt das Projekt selbst durch, oder der Träger stellt den Antrag selbst.',
      },
    ];
  return [
    {
      ...{ code: 'ONWARD_GRANT_TOLD', severity: 'HINT' },
      sentence: 'Die Stadt stellt den Antrag und gibt das Geld an den Träger weiter (Weiterleitung).',
      mend: 'Regeln Sie die Weiterleitung schriftlich, auch wer was nachweist.',
    },
  ];
}
