import type { ProposalDraftInput, ShownProposalFragment } from '../api/generated/graphql';

/** Everything that is written in a proposal: its head and the parts of its content, as the server takes them. */
export type Parts = { readonly [Part in keyof ProposalDraftInput]-?: NonNullable<ProposalDraftInput[Part]> };
export type PartName = keyof Parts;

/** What was typed on this page, and what the server had stored of it last. */
export interface Typed {
  readonly base: Partial<Parts>;
  readonly parts: Partial<Parts>;
}

export const NOTHING: Typed = { base: {}, parts: {} };

/** What the server knows, in the form in which it is sent. */
export const partsOf = (proposal: ShownProposalFragment): Parts => ({
  head: {
    title: proposal.title,
    summary: proposal.summary,
    fieldIds: proposal.fields.map(({ id }) => id),
    startsOn: proposal.startsOn,
    endsOn: proposal.endsOn,
    area: proposal.area,
    bodyId: proposal.body?.id ?? null,
    proposingOrganisationId: proposal.proposingOrganisation?.id ?? null,
    contactPersonId: proposal.contactPerson?.personId ?? null,
    implementingOrganisationId: proposal.implementingOrganisation?.id ?? null,
  },
  ...proposal.content,
});

export const namesOf = (parts: Partial<Parts>): PartName[] => Object.keys(parts) as PartName[];

/** Alike for the server, which tidies texts: outer blanks are nothing, and an empty text is none. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) return value.map(tidy).filter((each) => each !== null);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([name, inner]) => [name, tidy(inner)]),
  );
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (part: object | undefined): Fields => (part ?? {}) as Fields;

/** A field of the form that two changed to different texts. */
export interface Conflict {
  readonly part: PartName;
  readonly name: string;
}

/** Fields of a part that are typed and not stored. */
const unstored = ({ base, parts }: Typed, part: PartName): string[] =>
  Object.entries(fieldsOf(parts[part])).flatMap(([name, value]) =>
    isSame(value, fieldsOf(base[part])[name]) ? [] : [name],
  );

/** Parts in which something is typed and not stored. */
export const dirty = (typed: Typed): PartName[] =>
  namesOf(typed.parts).filter((part) => unstored(typed, part).length > 0);

/** Fields that both changed, to different texts; what the other one wrote elsewhere in the part is no conflict. */
export const conflictsOf = (typed: Typed, saved: Parts): Conflict[] =>
  dirty(typed).flatMap((part) =>
    unstored(typed, part).flatMap((name) => {
      const theirs = fieldsOf(saved[part])[name];
      const isTheirs = isSame(fieldsOf(typed.base[part])[name], theirs);
      return isTheirs || isSame(fieldsOf(typed.parts[part])[name], theirs) ? [] : [{ part, name }];
    }),
  );

/** A field of a part as it is to be stored or seen. */
const chosen = (part: object, name: string, value: unknown): object => ({ ...part, [name]: value });

/** What was typed stands as it was typed; where somebody else changed what is stored here already, his text counts. */
export function shownOf(typed: Typed, saved: Parts, isFresh: boolean): Partial<Parts> {
  return Object.fromEntries(
    namesOf(typed.parts).map((part) => {
      const own = unstored(typed, part);
      const theirs = fieldsOf(saved[part]);
      const mine = Object.entries(fieldsOf(typed.parts[part])).filter(
        ([name, value]) => !isFresh || own.includes(name) || isSame(value, theirs[name]),
      );
      return [part, { ...theirs, ...Object.fromEntries(mine) }];
    }),
  );
}

/** The typed parts with these fields typed as well. */
export function typing(
  { base, parts }: Typed,
  { part, shown, changed }: { readonly part: PartName; readonly shown: object; readonly changed: object },
): Typed {
  const before = unstored({ base, parts }, part).map((name) => [name, fieldsOf(base[part])[name]]);
  return {
    base: { ...base, [part]: { ...shown, ...Object.fromEntries(before) } },
    parts: { ...parts, [part]: { ...shown, ...changed } },
  };
}

/** A part as it is stored: what is shown, but for fields in conflict what the other one wrote. */
export const storable = (
  part: PartName,
  { shown, saved, conflicts }: { shown: Parts; saved: Parts; conflicts: readonly Conflict[] },
): object =>
  conflicts
    .filter((conflict) => conflict.part === part)
    .reduce<object>((whole, { name }) => chosen(whole, name, fieldsOf(saved[part])[name]), shown[part]);

/** What is sent of a part: of the head what differs alone, because one does not always see all of its ids. */
export const sentOf = (part: PartName, saved: Parts, whole: object): object =>
  part === 'head'
    ? Object.fromEntries(
        Object.entries(whole).filter(([name, value]) => !isSame(value, fieldsOf(saved.head)[name])),
      )
    : whole;

/** After this was stored; what is in conflict, or was typed while it was on its way, is typed still. */
export function storing(
  now: Typed,
  { sent, asSent, conflicts }: { sent: Partial<Parts>; asSent: Typed; conflicts: readonly Conflict[] },
): Typed {
  const open = (part: PartName, name: string): boolean =>
    conflicts.some((conflict) => conflict.part === part && conflict.name === name);
  const left = (
    part: PartName,
    of: Partial<Parts>,
    keeps: (name: string, value: unknown) => boolean,
  ): object => ({
    ...sent[part],
    ...Object.fromEntries(Object.entries(fieldsOf(of[part])).filter(([name, value]) => keeps(name, value))),
  });
  const parts = namesOf(sent).map((part) => [
    part,
    left(
      part,
      now.parts,
      (name, value) => open(part, name) || !isSame(value, fieldsOf(asSent.parts[part])[name]),
    ),
  ]);
  const base = namesOf(sent).map((part) => [part, left(part, now.base, (name) => open(part, name))]);
  return {
    base: { ...now.base, ...Object.fromEntries(base) },
    parts: { ...now.parts, ...Object.fromEntries(parts) },
  };
}

/** Something is typed that can be stored: not stored, and in no conflict. */
export const isWaiting = (typed: Typed, conflicts: readonly Conflict[]): boolean =>
  dirty(typed).some((part) =>
    unstored(typed, part).some(
      (name) => !conflicts.some((conflict) => conflict.part === part && conflict.name === name),
    ),
  );

/** The own text of a field counts: it is stored over the other one. */
export const keeping = ({ base, parts }: Typed, { part, name }: Conflict, saved: Parts): Typed => ({
  base: { ...base, [part]: chosen(base[part] ?? {}, name, fieldsOf(saved[part])[name]) },
  parts,
});

/** The text of the other one counts. */
export const yielding = ({ base, parts }: Typed, { part, name }: Conflict, saved: Parts): Typed => {
  const theirs = fieldsOf(saved[part])[name];
  return {
    base: { ...base, [part]: chosen(base[part] ?? {}, name, theirs) },
    parts: { ...parts, [part]: chosen(parts[part] ?? {}, name, theirs) },
  };
};
