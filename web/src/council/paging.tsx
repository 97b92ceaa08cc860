import { useSearchParams } from 'react-router';
import type { PersonsPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Button } from '../ui/button';

/** Rows of a page of a list. */
const ROWS = 50;

/** Which page of a list the address names; the search is part of it, so that "back" finds it again. */
export function usePaging() {
  const [params, setParams] = useSearchParams();
  const set = (changes: Record<string, string>): void =>
    setParams(
      (before) => {
        const kept = [...before].filter(([name]) => !['nach', 'vor', ...Object.keys(changes)].includes(name));
        const now = Object.entries(changes).filter(([, value]) => value !== '');
        return new URLSearchParams([...kept, ...now]);
      },
      // Each letter of a search is no step of its own.
      { replace: 'suche' in changes },
    );
  const [after, before] = [params.get('nach'), params.get('vor')];
  return {
    search: params.get('suche') ?? '',
    setSearch: (suche: string): void => set({ suche }),
    variables: before === null ? { first: ROWS, after } : { last: ROWS, before },
    goAfter: (cursor: string): void => set({ nach: cursor }),
    goBefore: (cursor: string): void => set({ vor: cursor }),
  };
}

interface PagingProps {
  readonly info: PersonsPageQuery['persons']['pageInfo'];
  readonly paging: ReturnType<typeof usePaging>;
}

/** Where a list begins: whoever reads or goes by keys starts there again, and not at its end. */
const toTop = (): void => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });

/** To the next and the former page, where there is one. */
export function Paging({ info, paging }: PagingProps) {
  const t = useTexts();
  const { startCursor, endCursor, hasNextPage, hasPreviousPage } = info;
  if (!hasNextPage && !hasPreviousPage) return null;
  const go = (there: () => void): void => {
    there();
    toTop();
  };
  return (
    <nav className="row" aria-label={t('council.pages')}>
      {hasPreviousPage && startCursor !== null && (
        <Button icon="chevron-left" onClick={() => go(() => paging.goBefore(startCursor))}>
          {t('council.former.page')}
        </Button>
      )}
      {hasNextPage && endCursor !== null && (
        <Button icon="chevron-right" onClick={() => go(() => paging.goAfter(endCursor))}>
          {t('council.next.page')}
        </Button>
      )}
    </nav>
  );
}
