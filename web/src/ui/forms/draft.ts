import type { Values } from './merge-saved';

/** What was typed and not saved, and the record it was typed over. */
interface Draft {
  readonly base: Values;
  readonly typed: Values;
}

const at = (draftKey: string): string => `draft:${draftKey}`;

/** Lives in this tab only, until it is saved or discarded, or the account signs out (which clears sessionStorage). */
export function readDraft(draftKey: string): Draft | undefined {
  try {
    const kept = sessionStorage.getItem(at(draftKey));
    return kept === null ? undefined : (JSON.parse(kept) as Draft);
  } catch {
    return undefined;
  }
}

export function keepDraft(draftKey: string, draft: Draft): void {
  try {
    sessionStorage.setItem(at(draftKey), JSON.stringify(draft));
  } catch {
    // A full or forbidden storage only means that a reload forgets.
  }
}

export const dropDraft = (draftKey: string): void => sessionStorage.removeItem(at(draftKey));
