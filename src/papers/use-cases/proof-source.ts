import type { ExpenditureKind } from '../../proposals/index.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';

/** What the paper of a proof of use is made of: an application as one reader sees it; null: empty, or hidden from him. */
export interface ProofSource {
  readonly title: string;
  readonly year: number;
  readonly 'programme.name': string;
  readonly 'programme.funder': string;
  readonly 'proposal.title': string | null;
  readonly 'project.title': string | null;
  readonly 'territory.name': string;
  readonly 'territory.officeName': string;
  readonly 'grant.number': string;
  readonly 'grant.issuedOn': Day;
  readonly 'grant.amount': Cents;
  readonly 'grant.drawn': Cents;
  readonly 'grant.left': Cents;
  readonly 'grant.periodFrom': Day;
  readonly 'grant.periodTo': Day;
  /** Of each version, the newest first. */
  readonly 'versions.ownShare': readonly Cents[];
  readonly 'versions.inKind': readonly Cents[];
  readonly 'versions.thirdParty': readonly Cents[];
  readonly 'proof.id': string | null;
  readonly 'proof.activities': string | null;
  readonly 'proof.results': string | null;
  readonly 'proof.deviations': string | null;
  readonly 'proof.submittedOn': Day | null;
}

/** The same, as names of its read model. */
export const PROOF_FIELDS = [
  ...['title', 'year', 'programme.name', 'programme.funder', 'proposal.title', 'project.title'],
  ...['territory.name', 'territory.officeName', 'grant.number', 'grant.issuedOn', 'grant.amount'],
  ...['grant.drawn', 'grant.left', 'grant.periodFrom', 'grant.periodTo'],
  ...['versions.ownShare', 'versions.inKind', 'versions.thirdParty'],
  ...['proof.id', 'proof.activities', 'proof.results', 'proof.deviations', 'proof.submittedOn'],
];

/** The numbers, each list in the order of the lines. */
export interface ProofLines {
  readonly 'lines.kind': readonly ExpenditureKind[];
  readonly 'lines.title': readonly string[];
  readonly 'lines.planned': readonly Cents[];
  readonly 'lines.spent': readonly Cents[];
  readonly 'lines.receipts': readonly (Cents | null)[];
}

export const LINE_FIELDS = [
  ...['lines.kind', 'lines.title', 'lines.planned', 'lines.spent', 'lines.receipts'],
];

export interface ProofLine {
  readonly kind: ExpenditureKind;
  readonly title: string;
  readonly planned: Cents;
  readonly spent: Cents;
  /** By the receipts of the project; null: the proof was not filled from one. */
  readonly receipts: Cents | null;
}

export const linesIn = (lists: ProofLines): ProofLine[] =>
  lists['lines.kind'].map((kind, n) => ({
    kind,
    title: lists['lines.title'][n] ?? '',
    planned: lists['lines.planned'][n] ?? (0 as Cents),
    spent: lists['lines.spent'][n] ?? (0 as Cents),
    receipts: lists['lines.receipts'][n] ?? null,
  }));
