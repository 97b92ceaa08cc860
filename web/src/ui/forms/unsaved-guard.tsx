import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../../texts';
import { ConfirmDialog } from '../confirm-dialog';

interface UnsavedGuardProps {
  readonly wouldLose: () => boolean;
  readonly discard: () => void;
}

/** Those of the page: the router asks only the one that came last, which therefore speaks for all. */
const guards = new Set<UnsavedGuardProps>();
const losing = (): UnsavedGuardProps[] => [...guards].filter(({ wouldLose }) => wouldLose());

/** Asks before a page with unsaved input is left, by a link or by closing the tab. */
export function UnsavedGuard(guard: UnsavedGuardProps) {
  const t = useTexts();
  const { wouldLose } = guard;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && losing().length > 0,
  );
  useEffect(() => {
    guards.add(guard);
    return () => void guards.delete(guard);
  });
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
        for (const { discard } of losing()) discard();
        blocker.proceed();
      }}
      onClose={() => blocker.reset()}
    >
      <p className="kern-body">{t('ui.form.leave.text')}</p>
    </ConfirmDialog>
  );
}
