import { useEffect, useRef, useState } from 'react';
import { Refused, useChange } from '../api/change';
import {
  SaveProposalDraftDocument,
  type SaveProposalDraftMutation,
  type SaveProposalDraftMutationVariables,
  type ShownProposalFragment,
} from '../api/generated/graphql';
import { dropDraft, keepDraft, readDraft } from '../ui/forms/draft';
import { sentenceOf } from '../ui/sentence-of';
import {
  type Conflict,
  conflictsOf,
  dirty,
  isWaiting,
  keeping,
  NOTHING,
  type PartName,
  type Parts,
  partsOf,
  sentOf,
  shownOf,
  storable,
  storing,
  type Typed,
  typing,
  yielding,
} from './parts';

/** Long enough not to store at each key, short enough that nothing is lost. */
const PAUSE_MS = 700;

export interface Failure {
  /** Path of the field at fault, e.g. `goals.smart.0.target`. */
  readonly field: string | null;
  readonly sentence: string;
}

export interface Written {
  /** What is to be seen: typed, or else stored. */
  readonly parts: Parts;
  readonly saved: Parts;
  readonly write: <Part extends PartName>(part: Part, change: Partial<Parts[Part]>) => void;
  readonly state: 'SAVED' | 'TYPING' | 'SAVING' | 'FAILED';
  readonly failure: Failure | null;
  /** Fields that somebody else has changed as well: both texts are kept until one is chosen. */
  readonly conflicts: readonly Conflict[];
  readonly keepMine: (conflict: Conflict) => void;
  readonly takeTheirs: (conflict: Conflict) => void;
  /** Stores at once whatever is typed; true when all is stored. */
  readonly flush: () => Promise<boolean>;
  /** That of what was stored last. */
  readonly revision: () => number;
}

/**
 * Stores while one types. What is not stored yet is kept in this tab, so that a lost page finds it again. Another author
 * who changes another field is no conflict.
 */
export function useWritten(proposal: ShownProposalFragment): Written {
  const draftKey = `proposal-${proposal.id}`;
  const [typed, setTyped] = useState<Typed>(() => restored(draftKey));
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = useChange(SaveProposalDraftDocument, draftKey);
  const revision = useRef(proposal.revision);
  revision.current = Math.max(revision.current, proposal.revision);
  const latest = useRef(typed);
  const change = (next: Typed): void => {
    latest.current = next;
    setTyped(next);
    if (dirty(next).length === 0) dropDraft(draftKey);
    else keepDraft(draftKey, { base: next.base, typed: next.parts });
  };
  // An answer that is older than what was stored last says nothing about others.
  const isFresh = (): boolean => proposal.revision >= revision.current;
  const saved = partsOf(proposal);
  const shown = (): Parts => ({ ...saved, ...shownOf(latest.current, saved, isFresh()) });
  const conflicts = isFresh() ? conflictsOf(typed, saved) : [];

  const stores = { proposalId: proposal.id, latest, revision, conflicts, saved, shown, change, setFailure };
  const flush = flushing(stores, save);
  const waits = isWaiting(typed, conflicts);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, proposal.revision]);

  return {
    ...{ saved, failure, conflicts, flush },
    revision: () => revision.current,
    parts: shown(),
    write: (part, changed) => change(typing(latest.current, { part, shown: shown()[part], changed })),
    state: stateOf({ saving: save.isPending, failed: failure !== null, waits }),
    keepMine: (conflict) => change(keeping(latest.current, conflict, saved)),
    takeTheirs: (conflict) => change(yielding(latest.current, conflict, saved)),
  };
}

function stateOf(now: { saving: boolean; failed: boolean; waits: boolean }): Written['state'] {
  if (now.saving) return 'SAVING';
  if (now.failed) return 'FAILED';
  return now.waits ? 'TYPING' : 'SAVED';
}

function restored(draftKey: string): Typed {
  const draft = readDraft(draftKey);
  return draft === undefined ? NOTHING : { base: draft.base, parts: draft.typed };
}

interface Storing {
  readonly proposalId: string;
  readonly latest: { readonly current: Typed };
  readonly revision: { current: number };
  readonly conflicts: readonly Conflict[];
  readonly saved: Parts;
  readonly shown: () => Parts;
  readonly change: (typed: Typed) => void;
  readonly setFailure: (failure: Failure | null) => void;
}

type Save = ReturnType<typeof useChange<SaveProposalDraftMutation, SaveProposalDraftMutationVariables>>;

/** Stores whatever is typed and in no conflict; true when nothing is left. */
const flushing =
  ({ proposalId, latest, revision, conflicts, saved, shown, change, setFailure }: Storing, save: Save) =>
  async (): Promise<boolean> => {
    const asSent = latest.current;
    if (!isWaiting(asSent, conflicts)) return conflicts.length === 0;
    const now = { shown: shown(), saved, conflicts };
    const sent = Object.fromEntries(dirty(asSent).map((part) => [part, storable(part, now)]));
    const draft = Object.fromEntries(
      dirty(asSent).map((part) => [part, sentOf(part, saved, storable(part, now))]),
    );
    try {
      const input = { proposalId, revision: revision.current, draft };
      revision.current = (await save.mutateAsync({ input })).revision;
      setFailure(null);
      change(storing(latest.current, { sent, asSent, conflicts }));
      return conflicts.length === 0;
    } catch (error) {
      // What others changed is fetched now; then it is stored over their revision.
      if (!(error instanceof Refused && error.refusal.code === 'CHANGED_MEANWHILE'))
        setFailure({
          field: error instanceof Refused ? error.refusal.field : null,
          sentence: sentenceOf(error),
        });
      return false;
    }
  };
