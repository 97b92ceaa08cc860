import { createPortal } from 'react-dom';
import { useChange } from '../api/change';
import { RemoveAttachmentDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { sentenceOf } from '../ui/sentence-of';
import type { AttachedFile } from './attached-file';

interface RemoveFileDialogProps {
  readonly file: AttachedFile;
  readonly onClose: () => void;
}

/** A file is removed for good, after a question. */
export function RemoveFileDialog({ file, onClose }: RemoveFileDialogProps) {
  const t = useTexts();
  const remove = useChange(RemoveAttachmentDocument);
  const confirm = (): void =>
    remove.mutate({ input: { attachmentId: file.id, revision: file.revision } }, { onSuccess: onClose });
  return createPortal(
    <ConfirmDialog
      title={t('files.remove.ask', { title: file.title })}
      confirm={t('files.remove.confirm')}
      danger
      busy={remove.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className="kern-body">{t('files.remove.consequence', { count: file.versions.length })}</p>
      {remove.error !== null && <Alert kind="danger" title={sentenceOf(remove.error)} justHappened />}
    </ConfirmDialog>,
    document.body,
  );
}
