import { type Day } from '../../shared/time/day.js';

/** Words of a paper for what the proposal keeps as codes. */
export const LEVEL_WORDS = {
  UNIVERSAL: 'universell (für alle)',
  SELECTIVE: 'selektiv (für gefährdete Gruppen)',
  INDICATED: 'indiziert (für Betroffene)',
} as const;

export const EVIDENCE_WORDS = {
  ANALYSIS: 'Sicherheitsanalyse',
  STATISTICS: 'Statistik',
  SURVEY: 'Befragung',
  SITUATION_PICTURE: 'Lagebild',
  OBSERVATION: 'Beobachtung',
  OTHER: 'Sonstiges',
} as const;

export const EVALUATION_WORDS = { SELF: 'Selbstevaluation', EXTERNAL: 'externe Evaluation' } as const;

export const STATEMENT_WORDS = { POLICE: 'Polizei', WORKING_GROUP: 'Arbeitsgruppe' } as const;

export const REGISTER_WORDS = {
  WELL_FOUNDED: 'Effektivität theoretisch gut begründet',
  PROBABLE: 'Effektivität wahrscheinlich',
  PROVEN: 'Effektivität nachgewiesen',
} as const;

export const EXPENDITURE_WORDS = {
  STAFF: 'Personal',
  FEES: 'Honorare',
  MATERIAL: 'Sachmittel',
  TRAVEL: 'Reisekosten',
  PUBLICITY: 'Öffentlichkeitsarbeit',
  RENT: 'Miete',
  IN_KIND: 'Eigenleistungen',
  INVESTMENT: 'Investitionen',
  OTHER: 'Sonstiges',
} as const;

export const FUNDING_WORDS = {
  PROGRAMME: 'Förderprogramm',
  OWN_SHARE: 'Eigenmittel',
  THIRD_PARTY: 'Drittmittel',
  IN_KIND: 'Eigenleistungen',
} as const;

/** `15.02.2027` */
export const shortDay = (day: Day): string => day.split('-').toReversed().join('.');

/** `01.01.2027 bis 31.12.2027`, or as much of it as is known. */
export function period(from: Day | null, to: Day | null): string | null {
  if (from === null) return to === null ? null : `bis ${shortDay(to)}`;
  return to === null ? `ab ${shortDay(from)}` : `${shortDay(from)} bis ${shortDay(to)}`;
}

export const yesOrNo = (answer: boolean | null): string | null =>
  answer === null ? null : answer ? 'ja' : 'nein';

/** `1,5`: as people in Germany write numbers. */
export const germanNumber = (number: number): string =>
  new Intl.NumberFormat('de-DE', { maximumFractionDigits: 20 }).format(number);
