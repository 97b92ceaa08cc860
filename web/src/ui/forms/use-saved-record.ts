import { useEffect, useRef, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { dropDraft, keepDraft, readDraft } from './draft';
import { type ChangedByOther, mergeSaved, typedFields } from './merge-saved';

interface SavedRecord<Values extends FieldValues> {
  readonly methods: UseFormReturn<Values, unknown, Values>;
  readonly saved: Values;
  readonly draftKey: string;
  readonly saving: boolean;
}

/** Follows the saved record under the typed values, and keeps what is typed for a reload. */
export function useSavedRecord<Values extends FieldValues>(options: SavedRecord<Values>) {
  const { methods, saved } = options;
  const base = useRef<Values>(saved);
  const [restored, setRestored] = useState(false);
  const [changedByOthers, setChanged] = useState<readonly ChangedByOther[]>([]);
  const typed = (): string[] => typedFields(methods.getValues(), base.current);
  const set = (name: string, value: unknown): void =>
    methods.setValue(name as Path<Values>, value as PathValue<Values, Path<Values>>, { shouldDirty: true });
  /** Lays the values over the record, as if they had just been typed. */
  const follow = (record: Values, values: FieldValues): void => {
    base.current = record;
    methods.reset(record, { keepErrors: true, keepSubmitCount: true, keepIsSubmitted: true });
    for (const name of typedFields(values, record)) set(name, values[name]);
  };
  const merge = (before: FieldValues, values: FieldValues): void => {
    const merged = mergeSaved(before, saved, values);
    follow(saved, merged.values);
    setChanged((known) => [
      ...known.filter(({ field }) => !merged.changedByOthers.some((now) => now.field === field)),
      ...merged.changedByOthers,
    ]);
  };
  useFollowing(options, () => merge(base.current, methods.getValues()));
  useDraft(options, base, (draft) => {
    merge(draft.base, { ...draft.base, ...draft.typed });
    setRestored(typed().length > 0);
  });
  return {
    restored,
    changedByOthers,
    isTyped: () => typed().length > 0,
    discard: (): void => {
      follow(saved, saved);
      methods.clearErrors();
      setChanged([]);
      setRestored(false);
    },
    takeTheirs: (): void => {
      for (const { field, theirs } of changedByOthers) set(field, theirs);
      setChanged([]);
    },
    keepMine: (): void => setChanged([]),
    /** After saving: what was sent is the record; what was typed since is laid over it. */
    settle: (sent: Values): void => {
      follow(sent, { ...methods.getValues() });
      setRestored(false);
    },
  };
}

/** Tells when the record on the server has become another one; not while it is just being saved from here. */
function useFollowing<Values extends FieldValues>(
  { saved, saving }: SavedRecord<Values>,
  onOther: () => void,
): void {
  const record = JSON.stringify(saved);
  const seen = useRef(record);
  useEffect(() => {
    if (saving || seen.current === record) return;
    seen.current = record;
    onOther();
  }, [record, saving]);
}

/** Gives back what was typed before a reload, and keeps what is typed from now on. */
function useDraft<Values extends FieldValues>(
  { methods, draftKey }: SavedRecord<Values>,
  base: { readonly current: Values },
  onFound: (draft: NonNullable<ReturnType<typeof readDraft>>) => void,
): void {
  useEffect(() => {
    const draft = readDraft(draftKey);
    if (draft !== undefined) onFound(draft);
    const { unsubscribe } = methods.watch((values) => {
      const names = typedFields(values, base.current);
      if (names.length === 0) return dropDraft(draftKey);
      const typed = Object.fromEntries(names.map((name) => [name, values[name]]));
      keepDraft(draftKey, { base: base.current, typed });
    });
    return unsubscribe;
  }, [methods, draftKey]);
}
