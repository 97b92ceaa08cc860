import './search-dialog.css';
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Dialog } from '../ui/dialog';
import { sentenceOf } from '../ui/sentence-of';
import { Status } from '../ui/status';
import { type Hit, placeOfHit } from './place-of-hit';
import { useSearch } from './use-search';

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  PageDown: (at, count) => Math.min(at + 5, count - 1),
  PageUp: (at) => Math.max(at - 5, 0),
};

interface SearchDialogProps {
  /** What was typed before this was there. */
  readonly early: RefObject<string>;
  readonly onClose: () => void;
}

/** Finds everything visible: arrow keys choose, Enter opens, Escape closes; the focus stays in the field. */
export function SearchDialog({ early, onClose }: SearchDialogProps) {
  const t = useTexts();
  const id = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(() => early.current);
  const [at, setAt] = useState(0);
  const { hits = [], text, error } = useSearch(typed);
  useEffect(() => setAt(0), [text]);
  const chosen = hits[at];
  const open = (hit: Hit): void => {
    onClose();
    void navigate(placeOfHit(hit));
  };
  const press = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move === undefined || hits.length === 0) return;
    event.preventDefault();
    setAt(move(at, hits.length));
  };
  return (
    <Dialog title={t('frame.search')} open onClose={onClose}>
      <form
        className="search stack"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== undefined) open(chosen);
        }}
      >
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-field`}>
            {t('search.label')}
          </label>
          <input
            id={`${id}-field`}
            className="kern-form-input__input"
            role="combobox"
            autoComplete="off"
            maxLength={200}
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-hits`}
            aria-autocomplete="list"
            aria-activedescendant={chosen && `${id}-${chosen.id}`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={press}
          />
        </div>
        {error !== null && !isSignedOut(error) && (
          <Alert kind="danger" title={sentenceOf(error)} justHappened />
        )}
        <Found count={hits.length} text={text} />
        <Hits {...{ id, hits, chosen }} onOpen={open} />
      </form>
    </Dialog>
  );
}

function Found({ count, text }: { readonly count: number; readonly text: string }) {
  const t = useTexts();
  return (
    <Status>
      <p className="kern-body muted">{text === '' ? t('search.hint') : t('search.count', { count, text })}</p>
    </Status>
  );
}

interface HitsProps {
  readonly id: string;
  readonly hits: readonly Hit[];
  readonly chosen: Hit | undefined;
  readonly onOpen: (hit: Hit) => void;
}

function Hits({ id, hits, chosen, onOpen }: HitsProps) {
  const t = useTexts();
  const active = chosen && `${id}-${chosen.id}`;
  useEffect(() => {
    if (active !== undefined) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul className="search-hits" id={`${id}-hits`} role="listbox" aria-label={t('search.hits')}>
      {hits.map((hit) => (
        <li
          key={hit.id}
          id={`${id}-${hit.id}`}
          role="option"
          aria-selected={hit === chosen}
          // The focus stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(hit)}
        >
          <span className="search-hit">
            <span className="search-hit-title">{hit.title}</span>
            {hit.subtitle !== null && <span className="muted">{hit.subtitle}</span>}
          </span>
          <span className="muted">{t(`search.kind.${hit.kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}
