import type { Block, WrittenDocument } from '../../platform/documents/index.js';
import { period, shortDay, STATEMENT_WORDS, yesOrNo } from '../domain/german-words.js';
import { facts, section, text, titledList, titledText } from './blocks.js';
import { letterhead, type PaperMoment, titleOf } from './letterhead.js';
import type { PaperSource } from './paper-source.js';
import { planBlocks } from './write-finance-plan.js';

/** The paper on which the council decides: what is proposed, why, what it costs, and what it is asked to resolve. */
export const writeCouncilPaper = (source: PaperSource, moment: PaperMoment): WrittenDocument => ({
  ...letterhead('beschlussvorlage', source, moment),
  blocks: [
    ...facts('Angaben zur Vorlage', [
      ['Gremium', source['body.name']],
      ['Eingereicht von', source['proposingOrganisation.name']],
      ['Ansprechperson', contactOf(source)],
      ['Durchführung', source['implementingOrganisation.name']],
      ['Handlungsfelder', source['fields.name'].join(', ')],
      ['Zeitraum', period(source.startsOn, source.endsOn)],
      ['Ort', source.area],
      ['Fassung', source.version === 0 ? 'Entwurf' : String(source.version)],
      ['Stand', shortDay(moment.today)],
    ]),
    ...section('Beschlussvorschlag', proposedDecision(source)),
    ...reviewed(source),
    ...statements(source),
    ...section('Kurzfassung', text(source.summary)),
    ...section('Anlass', [
      ...text(source.content.problem.description),
      ...text(source.content.problem.alreadyDone),
    ]),
    ...section('Ziele', goals(source)),
    ...section('Maßnahmen', measures(source)),
    ...section('Kosten und Finanzierung', planBlocks(source)),
    ...section('Datenschutz', [
      ...facts('Datenschutz', [
        ['Verarbeitet personenbezogene Daten', yesOrNo(source.content.dataProtection.processesPersonalData)],
        ['Wessen Daten', source.content.dataProtection.whose],
        ['Rechtsgrundlage', source.content.dataProtection.legalBasis],
      ]),
    ]),
  ],
});

/** What came of the review, once something did. */
const reviewed = ({ state }: PaperSource): Block[] => {
  const result = RESULTS[state];
  return result === undefined ? [] : section('Ergebnis der Prüfung', text(result));
};

const RESULTS: Readonly<Partial<Record<PaperSource['state'], string>>> = {
  RECOMMENDED: 'Die Prüfung empfiehlt das Projekt.',
  NOT_RECOMMENDED: 'Die Prüfung rät von dem Projekt ab.',
};

/** What the police and working groups say of this version. */
function statements(source: PaperSource): Block[] {
  const said = source['statements.words'].flatMap((words, n) => {
    const [by, version] = [source['statements.source'][n], source['statements.version'][n]];
    return by === undefined || version !== source.version ? [] : titledText(STATEMENT_WORDS[by], words);
  });
  return said.length === 0 ? [] : section('Stellungnahmen', said);
}

export const contactOf = ({ contactPerson }: PaperSource): string | null =>
  contactPerson === null ? null : [contactPerson.name, contactPerson.detail ?? ''].filter(Boolean).join(', ');

/** A council advises; what needs the town's money is approved by its administration or the Stadtrat (domain.md A10). */
function proposedDecision(source: PaperSource): Block[] {
  const body = source['body.name'] ?? 'Das Gremium';
  const project = `das Projekt „${titleOf(source)}“`;
  if (source.state === 'NOT_RECOMMENDED') return text(`${body} empfiehlt, ${project} nicht durchzuführen.`);
  const years = period(source.startsOn, source.endsOn);
  return [
    ...text(
      `${body} empfiehlt, ${project} wie beschrieben durchzuführen${years === null ? '' : ` (${years})`}.`,
    ),
    ...(usesTownMoney(source)
      ? text(
          'Für die Eigenmittel der Stadt ist die Entscheidung der Verwaltung oder des Stadtrates einzuholen.',
        )
      : []),
  ];
}

const usesTownMoney = ({ content }: PaperSource): boolean =>
  content.finance.funding.some(({ kind, amount }) => kind === 'OWN_SHARE' && (amount ?? 0) > 0);

const goals = ({ content: { goals: written } }: PaperSource): Block[] => [
  ...text(written.overall),
  ...titledList(
    'Überprüfbare Ziele',
    written.smart.flatMap(({ text: goal }) => goal ?? []),
  ),
  ...facts('Zielgruppe', [['Zielgruppe', written.targetGroup]]),
];

const measures = ({ content: { measures: written } }: PaperSource): Block[] => {
  const items = written.items.flatMap(({ title, output }) =>
    title === null ? [] : [output === null ? title : `${title} (${output})`],
  );
  return items.length === 0 ? [] : [{ kind: 'list', items }];
};
