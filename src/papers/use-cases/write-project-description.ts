import type { Block, WrittenDocument } from '../../platform/documents/index.js';
import type { Measure, ProposalContent, SmartGoal } from '../../proposals/index.js';
import {
  EVALUATION_WORDS,
  EVIDENCE_WORDS,
  germanNumber,
  LEVEL_WORDS,
  period,
  REGISTER_WORDS,
  shortDay,
  yesOrNo,
} from '../domain/german-words.js';
import { type Fact, facts, section, text, titledList, titledTable, titledText } from './blocks.js';
import { letterhead, type PaperMoment } from './letterhead.js';
import type { PaperSource } from './paper-source.js';
import { contactOf } from './write-council-paper.js';
import { planBlocks } from './write-finance-plan.js';

/** The project description after the seven steps of the Beccaria standards (LPR Niedersachsen, 2005), as funders ask for it. */
export const writeProjectDescription = (source: PaperSource, moment: PaperMoment): WrittenDocument => ({
  ...letterhead('projektbeschreibung', source, moment),
  blocks: [
    ...facts('Angaben zum Projekt', [
      ['Handlungsfelder', source['fields.name'].join(', ')],
      ['Antragstellerin', source['territory.name']],
      ['Vorgeschlagen von', source['proposingOrganisation.name']],
      ['Durchführung', source['implementingOrganisation.name']],
      ['Ansprechperson', contactOf(source)],
      ['Zeitraum', period(source.startsOn, source.endsOn)],
      ['Ort', source.area],
      ['Stand', shortDay(moment.today)],
    ]),
    ...section('Kurzfassung', text(source.summary)),
    ...STEPS.flatMap(([title, write]) => section(title, write(source.content))),
    ...section('Ausgaben und Finanzierung', planBlocks(source)),
    ...section('Datenschutz', dataProtection(source.content)),
  ],
});

type Step = readonly [title: string, write: (content: ProposalContent) => Block[]];

const STEPS: readonly Step[] = [
  ['1. Problembeschreibung', problem],
  ['2. Ursachen und Entstehungsbedingungen', causes],
  ['3. Präventionsziele, Projektziele, Zielgruppen', goals],
  ['4. Maßnahmen', measures],
  ['5. Projektkonzeption und Durchführung', delivery],
  ['6. Überprüfung von Umsetzung und Zielerreichung', evaluation],
  ['7. Schlussfolgerungen und Dokumentation', followUp],
];

function problem({ problem: said }: ProposalContent): Block[] {
  return [
    ...text(said.description),
    ...facts('Problem', [
      ['Wer ist betroffen', said.affected],
      ['Seit wann', said.since],
      ['Ausmaß', said.extent],
      ['Was bereits geschieht', said.alreadyDone],
    ]),
    ...titledTable('Belege', {
      columns: [
        { title: 'Art', share: 3 },
        { title: 'Quelle', share: 6 },
        { title: 'Jahr', share: 1 },
      ],
      rows: said.evidence.map(({ kind, title, year }) => [
        EVIDENCE_WORDS[kind],
        title ?? '',
        year === null ? '' : String(year),
      ]),
    }),
  ];
}

function causes({ causes: said, evidence }: ProposalContent): Block[] {
  return [
    ...text(said.assumed),
    ...titledList('Risikofaktoren', said.riskFactors),
    ...titledList('Schutzfaktoren', said.protectiveFactors),
    ...titledTable('Programme mit nachgewiesener Wirkung', {
      columns: [
        { title: 'Programm', share: 3 },
        { title: 'Einstufung', share: 3 },
        { title: 'Fundstelle', share: 4 },
      ],
      rows: evidence.programmes.map(({ name, level, address }) => [
        name ?? '',
        level === null ? '' : REGISTER_WORDS[level],
        address ?? '',
      ]),
    }),
    ...titledText('Warum davon abgewichen wird', evidence.deviation),
  ];
}

function goals({ goals: said }: ProposalContent): Block[] {
  return [
    ...text(said.overall),
    ...said.smart.flatMap((goal, n) => titledFacts(`Ziel ${n + 1}`, goalFacts(goal))),
    ...titledFacts('Zielgruppe', [
      ['Zielgruppe', said.targetGroup],
      ['Weitere Zielgruppe', said.secondaryTargetGroup],
      ['Art der Prävention', said.level === null ? null : LEVEL_WORDS[said.level]],
      ['Größe', said.size],
      ['Wie sie erreicht wird', said.reachedBy],
    ]),
  ];
}

const goalFacts = ({ text: goal, indicator, unit, baseline, target, dueOn, source }: SmartGoal): Fact[] => [
  ['Ziel', goal],
  ['Kennzahl', indicator],
  ['Ausgangswert', measured(baseline, unit)],
  ['Zielwert', measured(target, unit)],
  ['Bis wann', dueOn === null ? null : shortDay(dueOn)],
  ['Datenquelle', source],
];

const measured = (value: number | null, unit: string | null): string | null =>
  value === null ? null : [germanNumber(value), unit ?? ''].filter(Boolean).join(' ');

function measures({ measures: said, goals: { smart } }: ProposalContent): Block[] {
  const goalOf = ({ goalId }: Measure): string | null => smart.find(({ id }) => id === goalId)?.text ?? null;
  return [
    ...said.items.flatMap((measure, n) =>
      titledFacts(`Maßnahme ${n + 1}`, [
        ['Maßnahme', measure.title],
        ['Beschreibung', measure.description],
        ['Dient dem Ziel', goalOf(measure)],
        ['Verantwortlich', measure.responsible],
        ['Zeitraum', period(measure.startsOn, measure.endsOn)],
        ['Umfang', measure.output],
      ]),
    ),
    ...titledText('Warum diese Maßnahmen wirken', said.reason),
  ];
}

function delivery({ delivery: said }: ProposalContent): Block[] {
  return [
    ...titledTable('Meilensteine', {
      columns: [
        { title: 'Meilenstein', share: 7 },
        { title: 'Bis wann', share: 3 },
      ],
      rows: said.milestones.map(({ title, dueOn }) => [title ?? '', dueOn === null ? '' : shortDay(dueOn)]),
    }),
    ...titledText('Aufgabenverteilung', said.roles),
    ...titledTable('Partner', {
      columns: [
        { title: 'Partner', share: 4 },
        { title: 'Beitrag', share: 4 },
        { title: 'Absichtserklärung', share: 2 },
      ],
      rows: said.partners.map(({ name, contribution, hasLetterOfIntent }) => [
        name ?? '',
        contribution ?? '',
        hasLetterOfIntent ? 'liegt vor' : 'fehlt noch',
      ]),
    }),
    ...titledText('Risiken', said.risks),
    ...titledText('Beteiligung der Zielgruppe', said.participation),
    ...titledText('Öffentlichkeitsarbeit', said.publicity),
    ...titledText('Barrierefreiheit und Vielfalt', said.accessibility),
  ];
}

function evaluation({ evaluation: said }: ProposalContent): Block[] {
  return facts('Evaluation', [
    ['Art', said.kind === null ? null : EVALUATION_WORDS[said.kind]],
    ['Methode', said.method],
    ['Zeitpunkte', said.schedule],
    ['Verantwortlich', said.responsible],
    ['Erfolgskriterien', said.successCriteria],
    ['Abbruchkriterien', said.stoppingCriteria],
  ]);
}

function followUp({ followUp: said }: ProposalContent): Block[] {
  return [
    ...titledText('Dokumentation', said.documentation),
    ...titledText('Übertragung auf andere Städte', said.transfer),
    ...titledText('Fortführung nach der Förderung', said.continuation),
  ];
}

function dataProtection({ dataProtection: said }: ProposalContent): Block[] {
  return facts('Datenschutz', [
    ['Verarbeitet personenbezogene Daten', yesOrNo(said.processesPersonalData)],
    ['Wessen Daten', said.whose],
    ['Rechtsgrundlage', said.legalBasis],
    ['Enthält keine personenbezogenen Daten zu Straftaten', said.hasNoOffenceData ? 'bestätigt' : null],
  ]);
}

function titledFacts(title: string, all: readonly Fact[]): Block[] {
  const [table] = facts(title, all);
  return table === undefined ? [] : [{ kind: 'heading', level: 2, text: title }, table];
}
