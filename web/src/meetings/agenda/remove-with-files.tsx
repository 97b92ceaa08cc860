import { createPortal } from 'react-dom';
import { useTexts } from '../../texts';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { AgendaItem } from '../meeting';

interface RemoveWithFilesProps {
  readonly item: AgendaItem;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Papers go with their item and do not come back with it: so this is asked first. */
export function RemoveWithFiles({ item: { title, attachments }, onConfirm, onClose }: RemoveWithFilesProps) {
  const t = useTexts();
  return createPortal(
    <ConfirmDialog
      title={t('agenda.removeAsk', { title })}
      confirm={t('agenda.removeWithFiles')}
      danger
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p className="kern-body">{t('agenda.removeConsequence', { count: attachments.length })}</p>
    </ConfirmDialog>,
    document.body,
  );
}
