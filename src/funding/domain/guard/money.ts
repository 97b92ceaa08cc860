import { type Cents, formatEuros } from '../../../shared/money/index.js';
import { FINANCE_KINDS } from '../finance-kind.js';
import { type FundingPlan, eligibleOf, meansOf, requestedOf, totalOf } from '../plan.js';
import type { ProgrammeFacts } from '../programme.js';
import { atLeastShareOf, formatRate, rateOf, shareOf } from '../rate.js';
import { type Finding, noFinding } from './finding.js';

const less = (amount: Cents, other: Cents): Cents => (amount - other) as Cents;

/** In which way the funder takes part. */
export function financeKind(
  { financeKinds }: ProgrammeFacts,
  { financeKind: kind }: FundingPlan,
): readonly Finding[] {
  if (kind === null || financeKinds.includes(kind)) return noFinding;
  const offered = financeKinds.map((each) => FINANCE_KINDS[each]).join(', ');
  return [
    {
      ...{ code: 'FINANCE_KIND_NOT_OFFERED', severity: 'BLOCKER' },
      sentence: `${FINANCE_KINDS[kind]} gibt es in diesem Programm nicht. Möglich ist: ${offered}.`,
      mend: 'Wählen Sie eine andere Art der Finanzierung.',
    },
  ];
}

/** What is spent and what comes in are the same, to the cent. */
export function balance(_: ProgrammeFacts, plan: FundingPlan): readonly Finding[] {
  const [spent, comes] = [totalOf(plan), meansOf(plan, 'PROGRAMME', 'OWN_SHARE', 'IN_KIND', 'THIRD_PARTY')];
  if (spent === comes) return noFinding;
  const sentence =
    spent > comes
      ? `Es fehlen ${formatEuros(less(spent, comes))}: ausgegeben werden ${formatEuros(spent)}, finanziert sind ${formatEuros(comes)}.`
      : `Es sind ${formatEuros(less(comes, spent))} zu viel: ausgegeben werden ${formatEuros(spent)}, finanziert sind ${formatEuros(comes)}.`;
  return [
    {
      code: 'PLAN_UNBALANCED',
      severity: 'BLOCKER',
      sentence,
      mend: 'Gleichen Sie Ausgaben und Finanzierung aus.',
    },
  ];
}

/** A share of the costs is bounded by the rate. A fixed or full sum is not, nor is a programme without a rate. */
export function rate(programme: ProgrammeFacts, plan: FundingPlan): readonly Finding[] {
  const { maximumRate } = programme;
  const kind = plan.financeKind ?? programme.financeKinds[0];
  if (maximumRate === null || kind === 'FIXED' || kind === 'FULL') return noFinding;
  const [requested, eligible] = [requestedOf(plan), eligibleOf(plan)];
  const most = shareOf(eligible, maximumRate);
  const part = `${formatEuros(requested)} von ${formatEuros(eligible)} förderfähigen Ausgaben`;
  if (requested <= most)
    return [
      {
        ...{ code: 'RATE_KEPT', severity: 'FINE' },
        sentence: `Beantragt sind ${part}, das sind ${formatRate(rateOf(requested, eligible))}. Möglich sind höchstens ${formatRate(maximumRate)}.`,
        mend: null,
      },
    ];
  return [
    {
      ...{ code: 'RATE_TOO_HIGH', severity: 'BLOCKER' },
      sentence: `Beantragt sind ${part}. Möglich sind höchstens ${formatRate(maximumRate)}, also ${formatEuros(most)}.`,
      mend: `Senken Sie den beantragten Betrag um ${formatEuros(less(requested, most))}.`,
    },
  ];
}

/** What the town itself gives, in money or also in work, staff and material. */
export function ownShare(programme: ProgrammeFacts, plan: FundingPlan): readonly Finding[] {
  const { minimumOwnShare, inKindCounts } = programme;
  const inKind = meansOf(plan, 'IN_KIND');
  const notCounted: Finding = {
    ...{ code: 'IN_KIND_NOT_COUNTED', severity: 'HINT' },
    sentence: `Eigenleistungen (${formatEuros(inKind)}) zählen in diesem Programm nicht zum Eigenanteil.`,
    mend: null,
  };
  const hints = inKind > 0 && !inKindCounts ? [notCounted] : noFinding;
  if (minimumOwnShare === 0) return hints;
  const own = inKindCounts ? meansOf(plan, 'OWN_SHARE', 'IN_KIND') : meansOf(plan, 'OWN_SHARE');
  const least = atLeastShareOf(eligibleOf(plan), minimumOwnShare);
  const alsoInKind = inKindCounts ? ' mit Eigenleistungen' : '';
  if (own >= least)
    return [
      {
        ...{ code: 'OWN_SHARE_KEPT', severity: 'FINE' },
        sentence: `Der Eigenanteil${alsoInKind} ist ${formatEuros(own)}. Nötig sind mindestens ${formatRate(minimumOwnShare)}, also ${formatEuros(least)}.`,
        mend: null,
      },
      ...hints,
    ];
  const mend = `Erhöhen Sie den Eigenanteil um ${formatEuros(less(least, own))}${inKindCounts ? ', zum Beispiel durch eigene Arbeit, Personal oder Material' : ''}.`;
  return [
    {
      ...{ code: 'OWN_SHARE_TOO_LOW', severity: 'BLOCKER' },
      sentence: `Der Eigenanteil${alsoInKind} ist nur ${formatEuros(own)}. Nötig sind mindestens ${formatRate(minimumOwnShare)}, also ${formatEuros(least)}.`,
      mend,
    },
    ...hints,
  ];
}

/** Small grants are made in special cases only. */
export function smallGrant(
  { floor, floorExceptions }: ProgrammeFacts,
  plan: FundingPlan,
): readonly Finding[] {
  const requested = requestedOf(plan);
  if (floor === null || requested > floor) return noFinding;
  const only = floorExceptions === null ? 'in Ausnahmen' : `in diesen Fällen: ${floorExceptions}`;
  return [
    {
      ...{ code: 'BELOW_FLOOR', severity: 'WARNING' },
      sentence: `Beantragt sind ${formatEuros(requested)}. Bis ${formatEuros(floor)} wird nur gefördert ${only}.`,
      mend: 'Begründen Sie die Ausnahme, oder fassen Sie mehrere Vorhaben zusammen.',
    },
  ];
}

/** The most for a project and year. */
export function largeGrant({ ceiling }: ProgrammeFacts, plan: FundingPlan): readonly Finding[] {
  const requested = requestedOf(plan);
  if (ceiling === null || requested <= ceiling) return noFinding;
  return [
    {
      ...{ code: 'ABOVE_CEILING', severity: 'BLOCKER' },
      sentence: `Beantragt sind ${formatEuros(requested)}. Möglich sind höchstens ${formatEuros(ceiling)} im Jahr.`,
      mend: `Senken Sie den beantragten Betrag um ${formatEuros(less(requested, ceiling))}.`,
    },
  ];
}

/** Small projects are paid when they have paid themselves. */
export function payout({ reimbursedBelow }: ProgrammeFacts, plan: FundingPlan): readonly Finding[] {
  const requested = requestedOf(plan);
  if (reimbursedBelow === null || requested <= 0 || requested >= reimbursedBelow) return noFinding;
  return [
    {
      ...{ code: 'PAID_AFTERWARDS', severity: 'HINT' },
      sentence: `Unter ${formatEuros(reimbursedBelow)} wird das Geld erst nach dem Bezahlen der Rechnungen erstattet.`,
      mend: 'Klären Sie, wer das Geld vorstreckt.',
    },
  ];
}
