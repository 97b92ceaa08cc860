/** What may stay empty for ever; all else is needed to hand in or before the decision (src/proposals/domain/completeness.ts). */
const OPTIONAL: ReadonlySet<string> = new Set([
  ...['head.area', 'goals.secondaryTargetGroup', 'delivery.partners'],
  ...['evidence.programmes', 'evidence.deviation', 'finance.hasOnwardGrant', 'finance.staffPayGroup'],
]);

/** Whether a field of the form has to be filled one day. */
export const isNeeded = ({ part, name }: { readonly part: string; readonly name: string }): boolean =>
  !OPTIONAL.has(`${part}.${name}`);
