/** The parts of the form at which something can be remarked. */
export const SECTIONS = [
  'head',
  'problem',
  'causes',
  'goals',
  'measures',
  'delivery',
  'evaluation',
  'followUp',
  'finance',
  'dataProtection',
] as const;
export type RemarkSection = (typeof SECTIONS)[number];

export const isSection = (field: string): field is RemarkSection =>
  (SECTIONS as readonly string[]).includes(field);
