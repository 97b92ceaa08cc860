import type { WrittenDocument } from '../../platform/documents/index.js';
import { type Day } from '../../shared/time/day.js';
import { PAPERS, type PaperKind } from '../domain/paper-kind.js';
import { shortDay } from '../domain/german-words.js';
import type { PaperSource } from './paper-source.js';

/** To be printed where state money is used (zwickau.de, 07.10.2021; domain.md A1). */
export const TAX_MONEY_LINE =
  'Diese Maßnahme wird mitfinanziert durch Steuermittel auf Grundlage des vom Sächsischen Landtag beschlossenen Haushaltes.';

/** A programme of the state pays a part. */
export const usesStateMoney = ({ content }: PaperSource): boolean =>
  content.finance.funding.some(({ kind, amount }) => kind === 'PROGRAMME' && (amount ?? 0) > 0);

/** When the paper is made: it shows the proposal as it was then. */
export interface PaperMoment {
  readonly at: Date;
  readonly today: Day;
}

/** What all papers have in common: who issues them, whose project they are about, and of which day they are. */
export const letterhead = (
  kind: PaperKind,
  source: PaperSource,
  { at, today }: PaperMoment,
): Omit<WrittenDocument, 'blocks'> => ({
  kind: PAPERS[kind].title,
  title: titleOf(source),
  letterhead: [source['territory.name'], `Kommunaler Präventionsrat, ${source['territory.officeName']}`],
  footline: usesStateMoney(source) ? TAX_MONEY_LINE : `Stand: ${shortDay(today)}`,
  at,
});

export const titleOf = ({ title }: PaperSource): string =>
  title === '' ? 'Projektvorschlag ohne Titel' : title;
