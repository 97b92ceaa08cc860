import { change } from '../api/change';
import { AttachFileDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { FileField } from '../ui/file-field';
import { Status } from '../ui/status';
import { acceptOf, useFileRules } from './file-rules';
import type { FileCarrier } from './send-file';
import { SendingFiles } from './sending-files';
import { sizeOf } from './size';
import { useSending } from './use-sending';

interface AddFilesProps {
  readonly thing: FileCarrier;
  /** What the files belong to, as the field says it. */
  readonly title: string;
}

/** Files are chosen or dropped, sent at once, and attached. */
export function AddFiles({ thing, title }: AddFilesProps) {
  const t = useTexts();
  const rules = useFileRules();
  const { begin, sending, problems, done } = useSending(thing, (uploadId) =>
    change(AttachFileDocument, { input: { thing, uploadId } }),
  );
  return (
    <div className="stack no-print">
      <FileField
        label={t('files.add', { title })}
        hint={t('files.hint', { kinds: rules.kinds.join(', '), most: sizeOf(rules.mostBytes) })}
        accept={acceptOf(rules)}
        required={false}
        error={problems.length === 0 ? undefined : problems.join(' ')}
        multiple
        onFiles={begin}
      />
      <SendingFiles files={sending} />
      <Status>{done.length > 0 && t('files.done', { names: done.join(', ') })}</Status>
    </div>
  );
}
