import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import { Button } from './button';
import { Dialog } from './dialog';

interface ConfirmDialogProps {
  /** A question. */
  readonly title: string;
  /** What will happen. */
  readonly children?: ReactNode;
  /** The verb on the button, e.g. "Sitzung absagen". */
  readonly confirm: string;
  readonly cancel?: string;
  /** It cannot be taken back. */
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that others notice; rendered only while it asks. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, cancel, danger = false, busy = false, onConfirm, onClose } = props;
  const t = useTexts();
  const actions = (
    <>
      <Button onClick={onClose}>{cancel ?? t('ui.cancel')}</Button>
      <Button look="primary" className={danger ? 'btn-danger' : undefined} busy={busy} onClick={onConfirm}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog title={title} open onClose={onClose} actions={actions}>
      {children}
    </Dialog>
  );
}
