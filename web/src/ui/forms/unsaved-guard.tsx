import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../../texts';
import { ConfirmDialog } from '../confirm-dialog';

interface UnsavedGuardProps {
  readonly wouldLose: () => boolean;
  readonly discard: () => void;
}

/** Asks before a page with unsaved input is left, by a link or by closing the tab. */
export function UnsavedGuard({ wouldLose, discard }: UnsavedGuardProps) {
  const t = useTexts();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => wouldLose() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (wouldLose()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wouldLose]);
  if (blocker.state !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={t('ui.form.leave.title')}
      confirm={t('ui.form.leave.go')}
      cancel={t('ui.form.leave.stay')}
      danger
      onConfirm={() => {
        discard();
        blocker.proceed();
      }}
      onClose={() => blocker.reset()}
    >
      <p className="kern-body">{t('ui.form.leave.text')}</p>
    </ConfirmDialog>
  );
}
