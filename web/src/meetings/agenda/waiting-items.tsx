import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { UnsavedGuard } from '../../ui/forms/unsaved-guard';
import type { useAdding, WaitingItem } from './use-adding';

interface WaitingItemsProps {
  readonly adding: ReturnType<typeof useAdding>;
  readonly onBack: (entry: WaitingItem) => void;
}

/** Items on their way to the server, and those that it did not take. */
export function WaitingItems({ adding, onBack }: WaitingItemsProps) {
  const t = useTexts();
  if (adding.waiting.length === 0) return null;
  return (
    <ul className="waiting-items no-print">
      {adding.waiting.map((entry) => (
        <li key={entry.key}>
          {entry.problem === undefined ? (
            <span className="muted">{t('agenda.saving', { title: entry.item.title })}</span>
          ) : (
            <Alert kind="danger" title={t('agenda.notSaved', { title: entry.item.title })} justHappened>
              <p className="kern-body">{entry.problem}</p>
              <div className="row">
                <Button onClick={() => adding.tryAgain(entry)}>{t('ui.tryAgain')}</Button>
                <Button onClick={() => onBack(entry)}>{t('agenda.backIntoField')}</Button>
              </div>
            </Alert>
          )}
        </li>
      ))}
      <UnsavedGuard wouldLose={adding.wouldLose} discard={adding.discard} />
    </ul>
  );
}
