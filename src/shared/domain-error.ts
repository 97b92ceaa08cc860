/** A broken rule of the domain. `code` is stable for programs; the German sentence is made from it at the edge. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    /** Values for the placeholders of the message. Never personal data of third parties. */
    readonly params: Readonly<Record<string, string | number>> = {},
    /** The input field that the refusal belongs to, e.g. `startsAt`; null when it concerns the whole input. */
    readonly field: string | null = null,
  ) {
    super(code);
  }
}

/** The thing does not exist, or the actor may not know that it does: both give the same answer. */
export const notFound = (): DomainError => new DomainError('NOT_FOUND');
/** Said only about things that the actor can see. */
export const notAllowed = (): DomainError => new DomainError('NOT_ALLOWED');
/** Somebody else stored a newer revision in between. */
export const changedMeanwhile = (): DomainError => new DomainError('CHANGED_MEANWHILE');
