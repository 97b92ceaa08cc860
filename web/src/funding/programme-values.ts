import { z } from 'zod';
import type {
  ChangeFundingProgrammeInput,
  ExpenditureKind,
  FinanceKind,
  ProgrammeRulesFragment,
} from '../api/generated/graphql';
import { textOf } from '../texts';
import { euros } from './euros';
import { windowInWords, windowsIn } from './months-and-days';
import { basisPointsIn, isEuros, percentText } from './typed-amounts';

const needed = () => z.string().refine((text) => text.trim() !== '', { error: () => textOf('ui.required') });
const money = () => z.string().refine(isEuros, { error: () => textOf('funding.wrong.euros') });
const percent = () =>
  z.string().refine((text) => text.trim() === '' || basisPointsIn(text) !== null, {
    error: () => textOf('funding.wrong.percent'),
  });
const wholeNumber = () =>
  z.string().refine((text) => /^\d{0,3}$/.test(text.trim()), { error: () => textOf('funding.wrong.number') });
const chosen = <Kind extends string>() =>
  z.array(z.custom<Kind>()).refine((kinds) => kinds.length > 0, { error: () => textOf('ui.required') });

/** What the form of a programme asks for. */
export const programmeSchema = z.object({
  ...{ territoryId: z.string(), name: needed(), shortName: z.string(), funder: needed() },
  ...{ source: needed(), sourceUrl: z.string(), asOf: needed(), validFrom: needed(), validTo: z.string() },
  windows: z
    .string()
    .refine((text) => windowsIn(text) !== null, { error: () => textOf('funding.wrong.windows') }),
  ...{ windowYearsAhead: z.string(), receiptCounts: z.boolean() },
  ...{ consultationNeeded: z.boolean(), onwardGrantAllowed: z.boolean() },
  ...{ financeKinds: chosen<FinanceKind>(), maximumRate: percent(), minimumOwnShare: percent() },
  ...{ inKindCounts: z.boolean(), floor: money(), floorExceptions: z.string(), ceiling: money() },
  ...{ reimbursedBelow: money(), eligibleKinds: chosen<ExpenditureKind>() },
  staffCaps: z
    .string()
    .refine((text) => capsIn(text) !== null, { error: () => textOf('funding.wrong.staffCaps') }),
  ...{ proofMonths: wholeNumber(), retentionYears: wholeNumber(), followUpChecked: z.boolean() },
  remarks: z.string(),
});
export type ProgrammeValues = z.infer<typeof programmeSchema>;

/** A new programme: for the following year, and nothing chosen that a funder might not want. */
export const newProgramme = (territoryId: string, today: string): ProgrammeValues => ({
  ...{ territoryId, name: '', shortName: '', funder: '', source: '', sourceUrl: '' },
  ...{ asOf: today, validFrom: today, validTo: '', windows: '', windowYearsAhead: '1', receiptCounts: true },
  ...{ consultationNeeded: false, onwardGrantAllowed: false, financeKinds: [], maximumRate: '' },
  ...{ minimumOwnShare: '', inKindCounts: false, floor: '', floorExceptions: '', ceiling: '' },
  ...{ reimbursedBelow: '', eligibleKinds: [], staffCaps: '', proofMonths: '', retentionYears: '' },
  ...{ followUpChecked: false, remarks: '' },
});

const shown = (value: number | string | null): string => (value === null ? '' : String(value));
const amount = (cents: number | null): string => (cents === null ? '' : euros(cents));

/** A programme as the form writes it. */
export const programmeValues = (programme: ProgrammeRulesFragment, territoryId: string): ProgrammeValues => ({
  ...{ territoryId, name: programme.name, shortName: shown(programme.shortName), funder: programme.funder },
  ...{ source: programme.source, sourceUrl: shown(programme.sourceUrl), asOf: programme.asOf },
  ...{ validFrom: programme.validFrom, validTo: shown(programme.validTo) },
  windows: programme.windows.map(windowInWords).join('\n'),
  windowYearsAhead: String(programme.windowYearsAhead),
  receiptCounts: programme.receiptCounts,
  consultationNeeded: programme.consultationNeeded,
  onwardGrantAllowed: programme.onwardGrantAllowed,
  financeKinds: [...programme.financeKinds],
  maximumRate: programme.maximumRate === null ? '' : percentText(programme.maximumRate),
  minimumOwnShare: percentText(programme.minimumOwnShare),
  inKindCounts: programme.inKindCounts,
  ...{ floor: amount(programme.floor), floorExceptions: shown(programme.floorExceptions) },
  ...{ ceiling: amount(programme.ceiling), reimbursedBelow: amount(programme.reimbursedBelow) },
  eligibleKinds: [...programme.eligibleKinds],
  staffCaps: programme.staffCaps
    .map(({ training, payGroup, payStage }) => `${training}; ${payGroup}; ${payStage}`)
    .join('\n'),
  ...{ proofMonths: shown(programme.proofMonths), retentionYears: shown(programme.retentionYears) },
  ...{ followUpChecked: programme.followUpChecked, remarks: shown(programme.remarks) },
});

const CAP = /^(.+?)\s*;\s*(?:EG\s*)?(\d{1,2})\s*;\s*(?:Stufe\s*)?(\d)$/i;

/** One training for each line; null when a line is none. */
function capsIn(text: string) {
  const lines = text.split('\n').map((line) => line.trim());
  const caps = lines.filter((line) => line !== '').map((line) => CAP.exec(line));
  if (caps.includes(null)) return null;
  return caps.map((found) => ({
    training: found?.[1] ?? '',
    payGroup: Number(found?.[2]),
    payStage: Number(found?.[3]),
  }));
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** What is sent; amounts as they were typed. */
export const programmeInput = (
  values: ProgrammeValues,
): Omit<ChangeFundingProgrammeInput, 'id' | 'revision'> => ({
  ...{ name: values.name, shortName: orNull(values.shortName), funder: values.funder },
  ...{ source: values.source, sourceUrl: orNull(values.sourceUrl), asOf: values.asOf },
  ...{ validFrom: values.validFrom, validTo: orNull(values.validTo) },
  windows: windowsIn(values.windows) ?? [],
  windowYearsAhead: Number(values.windowYearsAhead),
  receiptCounts: values.receiptCounts,
  consultationNeeded: values.consultationNeeded,
  onwardGrantAllowed: values.onwardGrantAllowed,
  financeKinds: values.financeKinds,
  maximumRate: values.maximumRate.trim() === '' ? null : basisPointsIn(values.maximumRate),
  minimumOwnShare: basisPointsIn(values.minimumOwnShare) ?? 0,
  inKindCounts: values.inKindCounts,
  ...{ floor: orNull(values.floor), floorExceptions: orNull(values.floorExceptions) },
  ...{ ceiling: orNull(values.ceiling), reimbursedBelow: orNull(values.reimbursedBelow) },
  eligibleKinds: values.eligibleKinds,
  staffCaps: capsIn(values.staffCaps) ?? [],
  ...{ proofMonths: numberOrNull(values.proofMonths), retentionYears: numberOrNull(values.retentionYears) },
  ...{ followUpChecked: values.followUpChecked, remarks: orNull(values.remarks) },
});
