import { lazy, Suspense, useEffect, useState } from 'react';
import { useSignedIn } from '../api/page-data';
import { hasRole } from '../app/navigation';
import { useTexts } from '../texts';
import { Icon } from '../ui/icon';

const NewTaskDialog = lazy(() =>
  import('./new-task-dialog').then((part) => ({ default: part.NewTaskDialog })),
);

/** Who makes tasks: the office and members of bodies. */
const MAKERS = new Set(['COORDINATOR', 'MEMBER', 'CHAIR'] as const);

/** A field takes the letter for itself. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="spinbutton"]') !== null);

const isTaskKey = ({ ctrlKey, metaKey, altKey, key, target }: KeyboardEvent): boolean =>
  key === 'n' && !ctrlKey && !metaKey && !altKey && !isTyping(target);

interface NewTaskButtonProps {
  readonly look: 'primary' | 'tertiary';
  /** Also by the key n, from anywhere. */
  readonly withKey?: boolean;
}

/** A new task in ten seconds. */
export function NewTaskButton({ look, withKey = false }: NewTaskButtonProps) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const mayCreate = hasRole(useSignedIn(), MAKERS);
  useEffect(() => {
    if (!withKey || !mayCreate) return undefined;
    const press = (event: KeyboardEvent): void => {
      // A window above the page is finished first.
      if (!isTaskKey(event) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [withKey, mayCreate]);
  if (!mayCreate) return null;
  return (
    <>
      <button
        type="button"
        className={`kern-btn kern-btn--${look}`}
        aria-haspopup="dialog"
        aria-keyshortcuts={withKey ? 'n' : undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="add" />
        <span className="kern-label">{t(withKey ? 'tasks.newShort' : 'tasks.new')}</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <NewTaskDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
