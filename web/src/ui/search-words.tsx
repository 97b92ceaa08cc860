import { useEffect, useState } from 'react';
import { TextField } from './text-field';

/** Long enough not to ask at each key, short enough to feel immediate. */
const PAUSE_MS = 250;

interface SearchWordsProps {
  readonly label: string;
  /** The words that the list is narrowed to. */
  readonly value: string;
  /** Once nobody has typed for a moment. */
  readonly onChange: (words: string) => void;
}

/** Words that narrow a list while one types. */
export function SearchWords({ label, value, onChange }: SearchWordsProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => typed !== value && onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextField
      type="search"
      label={label}
      required={false}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
