import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  type RegisterOptions,
  useForm,
  type UseFormReturn,
} from 'react-hook-form';
import type { ZodType } from 'zod';
import { Refused } from '../../api/change';
import { sentenceOf } from '../sentence-of';
import { focusField } from './focus-field';
import type { ChangedByOther } from './merge-saved';
import { useSavedRecord } from './use-saved-record';

interface RecordFormOptions<Values extends FieldValues> {
  /** What can be checked without the server; its sentences stand at the fields. */
  readonly schema: ZodType<Values, Values>;
  /** The values as the server knows them; every field of the form is there. */
  readonly saved: Values;
  readonly revision: number;
  /** Under this name what was typed survives a reload, e.g. `meeting-<id>`. */
  readonly draftKey: string;
  /** What a stored value means to the reader, e.g. the name of a chosen person; absent: it is shown as it is. */
  readonly shownAs?: { readonly [Name in keyof Values]?: (value: Values[Name]) => string };
  /** Saves; a Refused with a field of the form is shown there. */
  readonly onSave: (values: Values, revision: number) => Promise<unknown>;
}

export interface RecordForm<Values extends FieldValues> {
  readonly methods: UseFormReturn<Values, unknown, Values>;
  /** For native fields: `<TextField label=… {...form.field('title')} />`. */
  readonly field: (
    name: Path<Values>,
    options?: RegisterOptions<Values>,
  ) => ReturnType<UseFormReturn<Values>['register']> & { readonly error: string | undefined };
  /** For fields with value and onChange: `<DateField label=… {...form.controlled('day')} />`. */
  readonly controlled: <Name extends Path<Values>>(
    name: Name,
  ) => {
    readonly name: Name;
    readonly value: PathValue<Values, Name>;
    readonly onChange: (value: PathValue<Values, Name>) => void;
    readonly error: string | undefined;
  };
  readonly submit: () => Promise<void>;
  readonly saving: boolean;
  /** True at the moment of leaving: typed, and not just being saved. */
  readonly wouldLose: () => boolean;
  /** What is wrong with the form as a whole. */
  readonly problem: string | undefined;
  /** Typed values of before a reload were put back. */
  readonly restored: boolean;
  readonly discard: () => void;
  readonly changedByOthers: readonly ChangedByOther[];
  /** A value of another one in words; undefined: as it is. */
  readonly inWords: (change: ChangedByOther) => string | undefined;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/** Marks the notice that has to be answered before saving. */
export const CHANGED_BY_OTHERS = 'changed-by-others';

/** The field of a refusal may be a path of the input: "input.title". */
const lastPart = (path: string): string => path.split('.').at(-1) ?? path;

/** A form over one saved record: keeps what is typed, whatever happens around it. */
export function useRecordForm<Values extends FieldValues>(
  options: RecordFormOptions<Values>,
): RecordForm<Values> {
  const { schema, saved, draftKey, shownAs } = options;
  const methods = useForm<Values, unknown, Values>({
    resolver: zodResolver(schema),
    defaultValues: saved as DefaultValues<Values>,
    // focusField does it below, also for fields of several parts.
    shouldFocusError: false,
  });
  const [saving, setSaving] = useState(false);
  const record = useSavedRecord({ methods, saved, draftKey, saving });
  const { submit, problem, wouldLose } = useSaving(options, methods, record, setSaving);
  const { errors } = methods.formState;
  const errorOf = (name: string): string | undefined => errors[name]?.message as string | undefined;
  return {
    methods,
    field: (name, rules) => ({ ...methods.register(name, rules), error: errorOf(name) }),
    controlled: (name) => ({
      name,
      value: methods.watch(name),
      onChange: (value) =>
        methods.setValue(name, value, {
          shouldDirty: true,
          shouldValidate: methods.formState.isSubmitted,
        }),
      error: errorOf(name),
    }),
    ...record,
    inWords: ({ field, theirs }) => shownAs?.[field]?.(theirs as Values[string]),
    submit,
    saving,
    problem,
    wouldLose,
  };
}

/** Saving, and what the server says to it. */
function useSaving<Values extends FieldValues>(
  { onSave, revision, saved }: RecordFormOptions<Values>,
  methods: UseFormReturn<Values, unknown, Values>,
  record: ReturnType<typeof useSavedRecord<Values>>,
  setSaving: (saving: boolean) => void,
) {
  const [problem, setProblem] = useState<string>();
  const underWay = useRef(false);
  const refuse = (error: unknown): void => {
    const field =
      error instanceof Refused && error.refusal.field !== null ? lastPart(error.refusal.field) : '';
    if (!(field in saved)) return setProblem(sentenceOf(error));
    methods.setError(field as Path<Values>, { type: 'server', message: sentenceOf(error) });
    // The field must carry its error before it is read out.
    requestAnimationFrame(() => focusField(field));
  };
  const save = async (values: Values): Promise<void> => {
    const sent = structuredClone(methods.getValues());
    underWay.current = true;
    setSaving(true);
    try {
      await onSave(values, revision);
      record.settle(sent);
    } catch (error) {
      refuse(error);
    } finally {
      underWay.current = false;
      setSaving(false);
    }
  };
  const submit = async (): Promise<void> => {
    // Pressed twice, or over what somebody else has changed and nobody here has seen.
    if (underWay.current) return;
    if (record.changedByOthers.length > 0) return void focusField(CHANGED_BY_OTHERS);
    setProblem(undefined);
    await methods.handleSubmit(save, (errors) => {
      const [first] = Object.keys(saved).filter((name) => name in errors);
      if (first !== undefined) requestAnimationFrame(() => focusField(first));
    })();
  };
  return { submit, problem, wouldLose: () => record.isTyped() && !underWay.current };
}
