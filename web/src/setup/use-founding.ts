import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { change, Refused } from '../api/change';
import { SetUpDocument } from '../api/generated/graphql';
import { PAGE } from '../api/page-data';
import { textOf } from '../texts';
import { dropDraft, keepDraft, readDraft } from '../ui/forms/draft';
import { focusField } from '../ui/forms/focus-field';
import { sentenceOf } from '../ui/sentence-of';

const DRAFT = 'einrichten';
const filled = z.string().trim().min(1, textOf('ui.required'));

const schema = z
  .object({
    adminFunction: filled,
    adminEmail: filled,
    password: filled,
    notListed: z.boolean(),
    ags: z.string(),
    ownName: z.string(),
    officeName: filled,
    officeEmail: filled,
    chairTitle: filled,
    onBehalfOf: filled,
  })
  .refine(({ notListed, ags }) => notListed || ags !== '', {
    path: ['ags'],
    message: textOf('setup.town.choose'),
  })
  .refine(({ notListed, ownName }) => !notListed || ownName.trim() !== '', {
    path: ['ownName'],
    message: textOf('ui.required'),
  });

export type FoundingValues = z.infer<typeof schema>;
type FoundingMethods = UseFormReturn<FoundingValues>;

const EMPTY: FoundingValues = {
  ...{ adminFunction: '', adminEmail: '', password: '' },
  ...{ notListed: false, ags: '', ownName: '', officeName: '', officeEmail: '' },
  chairTitle: textOf('setup.town.chairTitleDefault'),
  onBehalfOf: textOf('setup.town.onBehalfOfDefault'),
};

const inputOf = ({ notListed, ags, ownName, ...rest }: FoundingValues, code: string) => ({
  ...rest,
  code,
  ...(notListed ? { ownName } : { ags }),
});

/** The form of account and town: a reload loses nothing but the password. */
export function useFounding(code: string, onWrongCode: (sentence: string) => void) {
  const methods = useForm<FoundingValues>({
    resolver: zodResolver(schema),
    defaultValues: { ...EMPTY, ...readDraft(DRAFT)?.typed },
  });
  useEffect(() => {
    const { unsubscribe } = methods.watch((values) =>
      keepDraft(DRAFT, { base: {}, typed: { ...values, password: '' } }),
    );
    return unsubscribe;
  }, [methods]);
  const { errors, isSubmitting } = methods.formState;
  return {
    ...useSending(methods, code, onWrongCode),
    methods,
    busy: isSubmitting,
    field: (name: keyof FoundingValues) => ({ ...methods.register(name), error: errors[name]?.message }),
  };
}

export type FoundingRecord = ReturnType<typeof useFounding>;

/** Sends it; the page then shows the next step, or that somebody else was first. */
function useSending(methods: FoundingMethods, code: string, onWrongCode: (sentence: string) => void) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const showPage = (): Promise<void> => queries.invalidateQueries({ queryKey: [PAGE] });
  const refuse = async (error: unknown): Promise<void> => {
    const { field, code: why } = error instanceof Refused ? error.refusal : { field: null, code: '' };
    if (why === 'SETUP_DONE') return showPage();
    if (field === 'code') return onWrongCode(sentenceOf(error));
    if (field === null || !(field in EMPTY)) return setProblem(sentenceOf(error));
    methods.setError(field as keyof FoundingValues, { type: 'server', message: sentenceOf(error) });
    requestAnimationFrame(() => focusField(field));
  };
  const send = async (values: FoundingValues): Promise<void> => {
    try {
      await change(SetUpDocument, { input: inputOf(values, code) });
      dropDraft(DRAFT);
      await showPage();
    } catch (error) {
      await refuse(error);
    }
  };
  const submit = async (): Promise<void> => {
    if (methods.formState.isSubmitting) return;
    setProblem(undefined);
    await methods.handleSubmit(send, (wrong) => {
      // The municipality is no native field: nothing else takes the focus to it.
      const [first] = Object.keys(EMPTY).filter((name) => name in wrong);
      if (first !== undefined) requestAnimationFrame(() => focusField(first));
    })();
  };
  return { problem, submit };
}
