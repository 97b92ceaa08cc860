import { z } from 'zod';
import { useChange } from '../api/change';
import { RenameAttachmentDocument } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { TextField } from '../ui/text-field';
import type { AttachedFile } from './attached-file';

const titleSchema = z.object({
  title: z.string().refine((title) => title.trim() !== '', { error: () => textOf('ui.required') }),
});

interface FileDialogProps {
  readonly file: AttachedFile;
  readonly onClose: () => void;
}

/** Another title: by it the file is shown and saved. */
export function RenameFileDialog({ file, onClose }: FileDialogProps) {
  const t = useTexts();
  const rename = useChange(RenameAttachmentDocument);
  const form = useRecordForm({
    schema: titleSchema,
    saved: { title: file.title },
    revision: file.revision,
    draftKey: `attachment-${file.id}`,
    onSave: async ({ title }, revision) => {
      await rename.mutateAsync({ input: { attachmentId: file.id, revision, title } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('files.rename.heading')} {...{ form, onClose }}>
      <TextField label={t('files.title')} autoComplete="off" {...form.field('title')} />
    </FormDialog>
  );
}
