/** The papers that one proposal becomes, and the forms of each. */
export const PAPERS = {
  beschlussvorlage: { title: 'Beschlussvorlage', forms: ['pdf', 'docx'] },
  projektbeschreibung: { title: 'Projektbeschreibung', forms: ['pdf', 'docx'] },
  finanzierungsplan: { title: 'Ausgaben- und Finanzierungsplan', forms: ['pdf', 'xlsx'] },
} as const;
export type PaperKind = keyof typeof PAPERS;

export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type PaperForm = keyof typeof MEDIA_TYPES;

/** The paper that the proof of use of a grant becomes. */
export const PROOF_PAPER = 'Verwendungsnachweis';
export const PROOF_FORMS = ['pdf', 'xlsx'] as const;
export type ProofForm = (typeof PROOF_FORMS)[number];

export interface AskedPaper {
  readonly kind: PaperKind;
  readonly form: PaperForm;
}

const NAME = /^(?<kind>[a-z]+)\.(?<form>[a-z]+)$/;

/** `verwendungsnachweis.pdf`; null: there is no such paper, or not in this form. */
export const proofFormOf = (name: string): ProofForm | null =>
  PROOF_FORMS.find((form) => name === `verwendungsnachweis.${form}`) ?? null;

/** `beschlussvorlage.pdf`; null: there is no such paper, or not in this form. */
export function paperNamed(name: string): AskedPaper | null {
  const { kind = '', form = '' } = NAME.exec(name)?.groups ?? {};
  if (!Object.hasOwn(PAPERS, kind)) return null;
  const forms: readonly string[] = PAPERS[kind as PaperKind].forms;
  return forms.includes(form) ? { kind: kind as PaperKind, form: form as PaperForm } : null;
}
