import { useTexts } from '../texts';
import { germanDate } from '../ui/german-date';

interface Term {
  readonly validFrom: string;
  readonly validTo?: string | null;
}

/** "seit 01.01.2027", "01.01.2027 bis 31.12.2028", "ab 01.05.2030". */
export function useTerm(): (term: Term) => string {
  const t = useTexts();
  return ({ validFrom, validTo = null }) =>
    validTo === null
      ? t('council.term.since', { from: germanDate(validFrom) })
      : t('council.term.fromTo', { from: germanDate(validFrom), to: germanDate(validTo) });
}
