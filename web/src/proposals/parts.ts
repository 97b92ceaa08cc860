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

/** What differs from what stood there: of the head alone, whose ids one does not always see. */
export const changedOf = (part: PartName, before: unknown, now: object): object =>
  part === 'head'
    ? Object.fromEntries(
        Object.entries(now).filter(
          ([name, value]) => !isSame(value, (before as Record<string, unknown> | undefined)?.[name]),
        ),
      )
    : now;

/** The typed parts without this one. */
export const without = ({ base, parts }: Typed, part: PartName): Typed => ({
  base: pick(base, (name) => name !== part),
  parts: pick(parts, (name) => name !== part),
});

const pick = (parts: Partial<Parts>, keeps: (name: PartName) => boolean): Partial<Parts> =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => keeps(name as PartName)));

/** Parts that are typed and not stored. */
export const dirty = ({ base, parts }: Typed): PartName[] =>
  namesOf(parts).filter((name) => !isSame(parts[name], base[name]));

/** Both changed it, to different texts. */
export const conflictsOf = (typed: Typed, saved: Parts): PartName[] =>
  dirty(typed).filter(
    (name) => !isSame(typed.base[name], saved[name]) && !isSame(typed.parts[name], saved[name]),
  );

/** What was typed stands as it was typed; where somebody else changed what is stored here already, his text counts. */
export const shownOf = (typed: Typed, saved: Parts, isFresh: boolean): Partial<Parts> => {
  const unstored = dirty(typed);
  return Object.fromEntries(
    Object.entries(typed.parts).filter(
      ([name]) =>
        !isFresh ||
        unstored.includes(name as PartName) ||
        isSame(typed.parts[name as PartName], saved[name as PartName]),
    ),
  );
};
