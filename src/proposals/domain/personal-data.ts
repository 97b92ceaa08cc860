import type { Written } from './completeness.js';

/** What in a free text looks like data on a person, which do not belong into a proposal (domain.md A8). */
export const TELLTALES = ['FILE_NUMBER', 'PHONE', 'IBAN', 'CAR_PLATE'] as const;
export type Telltale = (typeof TELLTALES)[number];

const PATTERNS: Readonly<Record<Telltale, RegExp>> = {
  // Of a prosecutor or court: "123 Js 4567/26"; of the police: "1234/26/123456".
  FILE_NUMBER: /\b\d{1,4}\s?(?:UJs|Js|Ds|Cs|Ls|Gs|Ks|OWi)\s?\d{1,6}\/\d{2}\b|\b\d{3,6}\/\d{2}\/\d{4,7}\b/,
  PHONE: /(?:\+49|(?<!\d\s?|[.,A-Za-z])0)[\s/()-]?[1-9][\d\s/()-]{5,}\d/,
  IBAN: /\b[A-Z]{2}\d{2}(?:\s?\d{4}){3,6}(?:\s?\d{1,3})?\b/,
  // "ERZ-AB 123"; a tariff such as "TV-L 9" is none.
  CAR_PLATE: /\b(?!TV-)[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -]?\d{1,4}[EH]?\b/,
};

/** Where it stands, by the path of the field, and what it looks like. */
export interface PersonalDataWarning {
  readonly field: string;
  readonly kind: Telltale;
}

/** A hint, never a refusal: a number may be something else. */
export function personalDataIn({ head, content }: Written): PersonalDataWarning[] {
  const { title, summary, area } = head;
  return textsIn({ head: { title, summary, area }, ...content }, '').flatMap(({ field, text }) =>
    TELLTALES.filter((kind) => PATTERNS[kind].test(text)).map((kind) => ({ field, kind })),
  );
}

/** Ids, days and codes look like nothing of the kind. */
function textsIn(value: unknown, field: string): { readonly field: string; readonly text: string }[] {
  if (typeof value === 'string') return /(?:^|\.)(?:id|goalId)$/.test(field) ? [] : [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, field === '' ? name : `${field}.${name}`),
  );
}
