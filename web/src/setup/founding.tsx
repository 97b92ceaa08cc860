import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { MunicipalitiesDocument } from '../api/generated/graphql';
import { run, ServerSaysNo } from '../api/operation';
import { PAGE } from '../api/page-data';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { focusField } from '../ui/forms/focus-field';
import { sentenceOf } from '../ui/sentence-of';
import { TextField } from '../ui/text-field';
import { FoundingForm } from './founding-form';

/** First the code, then what it opens. */
export function Founding() {
  const given = useCodeOfAddress();
  const [code, setCode] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  if (code === undefined) return <CodeForm given={given} wrong={wrong} onRight={setCode} />;
  const askAgain = (sentence: string): void => {
    setWrong(sentence);
    setCode(undefined);
  };
  return <FoundingForm code={code} onWrongCode={askAgain} />;
}

/** A code behind "#" never reaches a server log; it leaves the address at once, so that nobody reads it there. */
function useCodeOfAddress(): string {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [given] = useState(hash.slice(1));
  useEffect(() => {
    if (hash !== '') void navigate(pathname, { replace: true });
  }, [hash, pathname, navigate]);
  return given;
}

/** The register opens to who knows the code: asking it is how the code is tried. */
function useTrial(onRight: (code: string) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => run(MunicipalitiesDocument, { code, search: '' }),
    onSuccess: (_, code) => onRight(code),
    onError: (error) => {
      // Somebody else was first: the page then says so.
      if (error instanceof ServerSaysNo && error.code === 'SETUP_DONE')
        void queries.invalidateQueries({ queryKey: [PAGE] });
    },
  });
}

interface CodeFormProps {
  readonly given: string;
  /** Why a code that was right is so no more. */
  readonly wrong: string | undefined;
  readonly onRight: (code: string) => void;
}

function CodeForm({ given, wrong, onRight }: CodeFormProps) {
  const t = useTexts();
  const [code, setCode] = useState(given);
  const [problem, setProblem] = useState(wrong);
  const { mutate: attempt, isPending, error } = useTrial(onRight);
  const isWrong = error instanceof ServerSaysNo && error.code === 'SETUP_CODE_WRONG';
  const atField = isWrong && !isPending ? error.message : problem;
  useEffect(() => {
    if (given !== '' && wrong === undefined) attempt(given);
  }, [given, wrong, attempt]);
  useEffect(() => {
    if (atField !== undefined) focusField('code');
  }, [atField]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const empty = code.trim() === '';
    setProblem(empty ? t('setup.code.empty') : undefined);
    if (!empty && !isPending) attempt(code);
  };
  return (
    <form className="stack narrow" noValidate onSubmit={submit}>
      <p className="kern-body">{t('setup.code.text')}</p>
      {error !== null && !isWrong && <Alert kind="danger" title={sentenceOf(error)} justHappened />}
      <TextField
        {...{ name: 'code', label: t('setup.code.label'), hint: t('setup.code.hint'), error: atField }}
        value={code}
        onChange={({ target }) => setCode(target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={isPending}>
          {t('setup.code.submit')}
        </Button>
      </div>
    </form>
  );
}
