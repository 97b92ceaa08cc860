import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';

const subscribe = (listener: () => void): (() => void) => onlineManager.subscribe(listener);

/** Says that there is no connection, for as long as there is none, wherever the page stands. */
export function ConnectionNotice() {
  const t = useTexts();
  const online = useSyncExternalStore(subscribe, () => onlineManager.isOnline());
  if (online) return null;
  return (
    <div className="connection-notice">
      <Alert kind="warning" title={t('frame.offline')} justHappened />
    </div>
  );
}
