import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts';
import { EarlyTyping } from '../ui/early-typing';
import { Icon } from '../ui/icon';

const SearchDialog = lazy(() => import('./search-dialog').then((part) => ({ default: part.SearchDialog })));

const isSearchKey = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k';

/** Opens the search; also by Strg K. */
export function SearchButton() {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const early = useRef('');
  const close = (): void => {
    early.current = '';
    setOpen(false);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isSearchKey(event)) return;
      event.preventDefault();
      // A window above the page is finished first.
      if (document.querySelector('dialog[open]') === null) setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        className="kern-btn kern-btn--tertiary search-button"
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
        <span className="kern-label">{t('frame.search')}</span>
        <kbd aria-hidden="true">{t('frame.searchKey')}</kbd>
      </button>
      {open && (
        <Suspense fallback={<EarlyTyping into={early} />}>
          <SearchDialog early={early} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
