import { diffWords } from 'diff';
import { useTexts } from '../../texts';

interface ChangedWordsProps {
  readonly before: string;
  readonly after: string;
}

/**
 * A text with the words that were added and taken out. Marked by a line under or through them, and said to whoever
 * listens: never by colour alone.
 */
export function ChangedWords({ before, after }: ChangedWordsProps) {
  const t = useTexts();
  return (
    <p className="kern-body proposal-said changed-words">
      {diffWords(before, after).map(({ value, added, removed }, index) => {
        if (!added && !removed) return <span key={index}>{value}</span>;
        const Mark = added ? 'ins' : 'del';
        return (
          <Mark key={index}>
            <span className="kern-sr-only">{t(added ? 'versions.added' : 'versions.removed')} </span>
            {value}
            <span className="kern-sr-only"> {t('versions.endOfChange')}</span>
          </Mark>
        );
      })}
    </p>
  );
}
