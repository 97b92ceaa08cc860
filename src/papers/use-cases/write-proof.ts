import type { Block, Column, WrittenDocument } from '../../platform/documents/index.js';
import { type Cents, formatEuros, sumOf } from '../../shared/money/index.js';
import { EXPENDITURE_WORDS, period, shortDay } from '../domain/german-words.js';
import { PROOF_PAPER } from '../domain/paper-kind.js';
import { facts, section, text, titledTable, titledText } from './blocks.js';
import { type PaperMoment, TAX_MONEY_LINE } from './letterhead.js';
import type { ProofLine, ProofSource } from './proof-source.js';

const LINE_COLUMNS: readonly Column[] = [
  { title: 'Art', share: 3 },
  { title: 'Wofür', share: 5 },
  { title: 'Geplant', share: 3, isAmount: true },
  { title: 'Ausgegeben', share: 3, isAmount: true },
  { title: 'Laut Belegen', share: 3, isAmount: true },
];

const MEANS_COLUMNS: readonly Column[] = [
  { title: 'Mittel', share: 7 },
  { title: 'Betrag', share: 3, isAmount: true },
];

/** The proof of use for the funder: the report in words, and the numbers. */
export const writeProof = (
  source: ProofSource,
  lines: readonly ProofLine[],
  { at, today }: PaperMoment,
): WrittenDocument => ({
  kind: PROOF_PAPER,
  title: projectOf(source),
  letterhead: [source['territory.name'], `Kommunaler Präventionsrat, ${source['territory.officeName']}`],
  footline: TAX_MONEY_LINE,
  at,
  blocks: [
    ...facts('Angaben zur Förderung', [
      ['Förderprogramm', `${source['programme.name']}, ${source.year}`],
      ['Fördergeber', source['programme.funder']],
      ['Zuwendungsbescheid', `${source['grant.number']} vom ${shortDay(source['grant.issuedOn'])}`],
      ['Bewilligungszeitraum', period(source['grant.periodFrom'], source['grant.periodTo'])],
      ['Zuwendungsempfängerin', source['territory.name']],
      ['Stand', standOf(source, today)],
    ]),
    ...section('Sachbericht', reportBlocks(source)),
    ...section('Zahlenmäßiger Nachweis', numberBlocks(source, lines)),
  ],
});

/** As the project is called, as far as the reader knows. */
export const projectOf = (source: ProofSource): string =>
  source['project.title'] ?? source['proposal.title'] ?? source.title;

export const standOf = ({ 'proof.submittedOn': day }: ProofSource, today: string): string =>
  day === null ? `Entwurf vom ${shortDay(today)}` : `eingereicht am ${shortDay(day)}`;

const reportBlocks = (source: ProofSource): Block[] => [
  ...titledText('Was wurde getan?', source['proof.activities']),
  ...titledText('Was wurde erreicht?', source['proof.results']),
  ...titledText('Was kam anders als geplant?', source['proof.deviations']),
];

const numberBlocks = (source: ProofSource, lines: readonly ProofLine[]): Block[] => [
  ...titledTable('Ausgaben', {
    columns: LINE_COLUMNS,
    rows: lines.map(({ kind, title, planned, spent, receipts }) => [
      ...[EXPENDITURE_WORDS[kind], title, formatEuros(planned), formatEuros(spent)],
      receipts === null ? '' : formatEuros(receipts),
    ]),
    sums: [
      [
        ...['Ausgaben insgesamt', '', formatEuros(sumOf(lines.map(({ planned }) => planned)))],
        ...[formatEuros(sumOf(lines.map(({ spent }) => spent))), receiptsOf(lines)],
      ],
    ],
  }),
  ...titledTable('Mittel', {
    columns: MEANS_COLUMNS,
    rows: meansOf(source).map(([name, amount]) => [name, formatEuros(amount)]),
  }),
  ...text(
    source['grant.left'] > 0
      ? `Nicht abgerufen sind ${formatEuros(source['grant.left'])} der bewilligten Zuwendung.`
      : 'Die bewilligte Zuwendung ist ganz abgerufen.',
  ),
];

function receiptsOf(lines: readonly ProofLine[]): string {
  const known = lines.flatMap(({ receipts }) => receipts ?? []);
  return known.length === 0 ? '' : formatEuros(sumOf(known));
}

/** Where the money is from: what was granted and drawn, and the town's own means as the plan has them. */
export function meansOf(source: ProofSource): [string, Cents][] {
  const planned: [string, Cents | undefined][] = [
    ['Eigenmittel laut Plan', source['versions.ownShare'][0]],
    ['Eigenleistungen laut Plan', source['versions.inKind'][0]],
    ['Andere Geldgeber laut Plan', source['versions.thirdParty'][0]],
  ];
  return [
    ['Bewilligte Zuwendung', source['grant.amount']],
    ['Davon abgerufen', source['grant.drawn']],
    ...planned.flatMap(([name, amount]): [string, Cents][] =>
      amount === undefined || amount === 0 ? [] : [[name, amount]],
    ),
  ];
}
