import { useTexts } from '../texts';

/** Opens the search; also by Strg K. */
export function SearchButton() {
  const t = useTexts();
  return <span className="kern-sr-only">{t('frame.search')}</span>;
}
