import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { PAGE } from '../api/page-data';
import { sentenceOf } from '../ui/sentence-of';
import { problemOf, useFileRules } from './file-rules';
import { type FileCarrier, sendFile } from './send-file';

/** A file on its way. */
export interface SendingFile {
  readonly key: number;
  readonly name: string;
  readonly percent: number;
}

/**
 * Sends files one after the other; each is then given to `attach` by the id of its upload. What was refused stays said
 * until the next one is chosen.
 */
export function useSending(thing: FileCarrier, attach: (uploadId: string) => Promise<unknown>) {
  const rules = useFileRules();
  const queries = useQueryClient();
  const [sending, setSending] = useState<readonly SendingFile[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [done, setDone] = useState<readonly string[]>([]);
  const before = useRef<Promise<void>>(Promise.resolve());
  const lastKey = useRef(0);
  const told = (file: File, problem: string): void =>
    setProblems((all) => [...all, `${file.name}: ${problem}`]);
  const sendOne = async (file: File, key: number): Promise<void> => {
    const progress = (percent: number): void =>
      setSending((all) => all.map((each) => (each.key === key ? { ...each, percent } : each)));
    try {
      await attach(await sendFile(file, thing, progress));
      setDone((all) => [...all, file.name]);
      await queries.invalidateQueries({ queryKey: [PAGE] });
    } catch (error) {
      told(file, sentenceOf(error));
    } finally {
      setSending((all) => all.filter((each) => each.key !== key));
    }
  };
  const send = (file: File): void => {
    const problem = problemOf(file, rules);
    if (problem !== undefined) return told(file, problem);
    const key = (lastKey.current += 1);
    setSending((all) => [...all, { key, name: file.name, percent: 0 }]);
    before.current = before.current.then(() => sendOne(file, key));
  };
  const begin = (files: readonly File[]): void => {
    setProblems([]);
    setDone([]);
    files.forEach(send);
  };
  return { begin, sending, problems, done };
}
