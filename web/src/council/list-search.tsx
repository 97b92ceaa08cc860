import { useState } from 'react';
import { useTexts } from '../texts';
import { Status } from '../ui/status';
import { TextField } from '../ui/text-field';

interface ListSearchProps {
  readonly label: string;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  /** How many were found. */
  readonly count: number;
}

/** Finds while one types; how many there are is read out. */
export function ListSearch({ label, search, onSearch, count }: ListSearchProps) {
  const t = useTexts();
  const [typed, type] = useState(search);
  return (
    <div className="council-search">
      <search>
        <TextField
          type="search"
          autoComplete="off"
          label={label}
          required={false}
          value={typed}
          onChange={({ target }) => {
            type(target.value);
            onSearch(target.value);
          }}
        />
      </search>
      <Status>{t('council.found', { count })}</Status>
    </div>
  );
}
