import type { Block, Column, WrittenDocument } from '../../platform/documents/index.js';
import { type ExpenditureLine, type FundingKind, type FundingLine } from '../../proposals/index.js';
import { type Cents, formatEuros } from '../../shared/money/index.js';
import { EXPENDITURE_WORDS, FUNDING_WORDS, period, shortDay, yesOrNo } from '../domain/german-words.js';
import { percentOf, shortfall, sumOfLines, sumsByKind } from '../domain/plan-sums.js';
import { facts, section, text, titledTable } from './blocks.js';
import { letterhead, type PaperMoment } from './letterhead.js';
import type { PaperSource } from './paper-source.js';

const EXPENDITURE_COLUMNS: readonly Column[] = [
  { title: 'Art', share: 3 },
  { title: 'Wofür', share: 6 },
  { title: 'Zuwendungsfähig', share: 3 },
  { title: 'Betrag', share: 3, isAmount: true },
];

const FUNDING_COLUMNS: readonly Column[] = [
  { title: 'Art', share: 3 },
  { title: 'Woher', share: 5 },
  { title: 'Stunden × Satz', share: 3, isAmount: true },
  { title: 'Betrag', share: 3, isAmount: true },
];

const SHARE_COLUMNS: readonly Column[] = [
  { title: 'Art', share: 5 },
  { title: 'Betrag', share: 3, isAmount: true },
  { title: 'Anteil', share: 2, isAmount: true },
];

/** The expenditure and funding plan, as a funding application asks for it. */
export const writeFinancePlan = (source: PaperSource, moment: PaperMoment): WrittenDocument => ({
  ...letterhead('finanzierungsplan', source, moment),
  blocks: [
    ...facts('Angaben zum Projekt', [
      ['Zeitraum', period(source.startsOn, source.endsOn)],
      ['Antragstellerin', source['territory.name']],
      ['Durchführung', source['implementingOrganisation.name']],
      ['Weiterleitung an Dritte', yesOrNo(source.content.finance.hasOnwardGrant)],
      ['Vergütungsgruppe des Personals', source.content.finance.staffPayGroup],
      ['Beratung durch den Landespräventionsrat am', dayOrNull(source.content.finance.consultedOn)],
      ['Stand', shortDay(moment.today)],
    ]),
    ...section('Ausgaben und Finanzierung', planBlocks(source)),
  ],
});

const dayOrNull = (day: string | null): string | null => (day === null ? null : shortDay(day));

/** Expenditure, funding and their balance; other papers show them as well. */
export function planBlocks({ content: { finance } }: PaperSource): Block[] {
  const { expenditures, funding } = finance;
  if (expenditures.length === 0 && funding.length === 0) return [];
  return [
    ...titledTable('Ausgaben', expenditureRows(expenditures)),
    ...titledTable('Finanzierung', fundingRows(funding)),
    ...titledTable('Anteile an der Finanzierung', shareRows(funding)),
    ...text(balance(sumOfLines(expenditures), sumOfLines(funding))),
  ];
}

const expenditureRows = (lines: readonly ExpenditureLine[]) => ({
  columns: EXPENDITURE_COLUMNS,
  rows: lines.map(({ kind, title, isEligible, amount }) => [
    EXPENDITURE_WORDS[kind],
    title ?? '',
    isEligible ? 'ja' : 'nein',
    euros(amount),
  ]),
  sums: [
    [
      'Zuwendungsfähige Ausgaben',
      '',
      '',
      formatEuros(sumOfLines(lines.filter(({ isEligible }) => isEligible))),
    ],
    ['Ausgaben insgesamt', '', '', formatEuros(sumOfLines(lines))],
  ],
});

const fundingRows = (lines: readonly FundingLine[]) => ({
  columns: FUNDING_COLUMNS,
  rows: lines.map(({ kind, title, amount, hours, hourlyRate }) => [
    FUNDING_WORDS[kind],
    title ?? '',
    hours === null || hourlyRate === null ? '' : `${hours} × ${formatEuros(hourlyRate)}`,
    euros(amount),
  ]),
  sums: [['Finanzierung insgesamt', '', '', formatEuros(sumOfLines(lines))]],
});

function shareRows(lines: readonly FundingLine[]) {
  const whole = sumOfLines(lines);
  return {
    columns: SHARE_COLUMNS,
    rows: sumsByKind(FUNDING_KINDS, lines).map(([kind, sum]) => [
      FUNDING_WORDS[kind],
      formatEuros(sum),
      percentOf(sum, whole) ?? '',
    ]),
  };
}

/** In the order in which forms name them. */
const FUNDING_KINDS = Object.keys(FUNDING_WORDS) as FundingKind[];

const euros = (amount: Cents | null): string => (amount === null ? '' : formatEuros(amount));

/** Whether the plan comes out even, to the cent. */
export function balance(expenditure: Cents, funding: Cents): string {
  const lacking = shortfall(expenditure, funding);
  if (lacking === 0) return 'Ausgaben und Finanzierung stimmen überein.';
  return lacking > 0
    ? `Es fehlen noch ${formatEuros(lacking)} an Finanzierung.`
    : `Die Finanzierung ist um ${formatEuros((0 - lacking) as Cents)} höher als die Ausgaben.`;
}
