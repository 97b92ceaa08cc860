import { createContext, type ReactNode, useContext, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../texts';
import { Button } from './button';

/** The open dialog, in which menus and calendars have to stand: all outside of it is inert. */
const OpenDialog = createContext<HTMLElement | null>(null);

/** Where a popover of React Aria is put. */
export const usePopoverPlace = (): HTMLElement | undefined => useContext(OpenDialog) ?? undefined;

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  /** By the cross or Escape; the one who opened it then sets `open` to false. */
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A window above the page. The focus goes to its first field, or its title, and returns when it closes. */
export const Dialog = ({ open, ...rest }: DialogProps) => (open ? <OpenedDialog {...rest} /> : null);

const firstFieldOf = (dialog: HTMLDialogElement): HTMLElement | null =>
  dialog.querySelector(
    '.kern-dialog__body :is(input, select, textarea, [role="spinbutton"]):not(:disabled, [type="hidden"])',
  ) ?? dialog.querySelector('h2');

/** Where what opened the dialog is gone, e.g. after sending, the focus goes to the heading of the page. */
const keepFocus = (): void => {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus();
};

function OpenedDialog({ title, onClose, actions, children }: Omit<DialogProps, 'open'>) {
  const t = useTexts();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    if (shown !== null) firstFieldOf(shown)?.focus();
    setPlace(shown);
    return () => {
      // Before it leaves the page, so that the browser gives the focus back.
      shown?.close();
      requestAnimationFrame(keepFocus);
    };
  }, []);
  return (
    <dialog
      className="kern-dialog"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        // A file chooser inside is cancelled too; that is no reason to close.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <OpenDialog.Provider value={place}>
        <div className="kern-dialog__header">
          <h2 className="kern-title kern-title--large" id={id} tabIndex={-1}>
            {title}
          </h2>
          <Button look="tertiary" icon="close" iconOnly onClick={onClose}>
            {t('ui.close')}
          </Button>
        </div>
        <div className="kern-dialog__body">{children}</div>
        {actions !== undefined && <div className="kern-dialog__footer">{actions}</div>}
      </OpenDialog.Provider>
    </dialog>
  );
}
