import { useRef } from 'react';
import { change } from '../api/change';
import { AddAttachmentVersionDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Status } from '../ui/status';
import type { AttachedFile } from './attached-file';
import { acceptOf, useFileRules } from './file-rules';
import type { FileCarrier } from './send-file';
import { SendingFiles } from './sending-files';
import { useSending } from './use-sending';

interface NewVersionProps {
  readonly thing: FileCarrier;
  readonly file: AttachedFile;
}

/** Another file becomes the newest version; the button opens the file dialog of the system. */
export function NewVersion({ thing, file: { id, revision, title } }: NewVersionProps) {
  const t = useTexts();
  const rules = useFileRules();
  const input = useRef<HTMLInputElement>(null);
  const { begin, sending, problems, done } = useSending(thing, (uploadId) =>
    change(AddAttachmentVersionDocument, { input: { attachmentId: id, revision, uploadId } }),
  );
  return (
    <>
      <Button
        look="tertiary"
        icon="drive-folder-upload"
        iconOnly
        busy={sending.length > 0}
        onClick={() => input.current?.click()}
      >
        {t('files.newVersion', { title })}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={acceptOf(rules)}
        onChange={({ target }) => {
          begin([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <SendingFiles files={sending} />
      {problems.length > 0 && <Alert kind="danger" title={problems.join(' ')} justHappened />}
      <Status>{done.length > 0 && t('files.newVersion.done', { title })}</Status>
    </>
  );
}
