import { useState } from 'react';
import { AudienceLine } from '../audience/audience-line';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Icon } from '../ui/icon';
import type { AttachedFile, FileVersion } from './attached-file';
import { NewVersion } from './new-version';
import { RemoveFileDialog } from './remove-file-dialog';
import { RenameFileDialog } from './rename-file-dialog';
import type { FileCarrier } from './send-file';
import { sizeOf } from './size';

interface FileRowProps {
  readonly thing: FileCarrier;
  readonly file: AttachedFile;
}

/** One file: to be saved, with its older versions; whoever keeps it can change it here. */
export function FileRow({ thing, file }: FileRowProps) {
  const t = useTexts();
  const [newest, ...older] = file.versions;
  if (newest === undefined) return null;
  return (
    <div className="file">
      <VersionLink title={file.title} version={newest} />
      {older.length > 0 && (
        <Disclosure summary={t('files.older', { count: older.length })}>
          <ul className="files">
            {older.map((version) => (
              <li key={version.id}>
                <VersionLink
                  title={t('files.version', { title: file.title, number: version.number })}
                  version={version}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {file.mayChange && <FileActions thing={thing} file={file} />}
    </div>
  );
}

interface VersionLinkProps {
  readonly title: string;
  readonly version: FileVersion;
}

function VersionLink({ title, version: { path, bytes, at, by } }: VersionLinkProps) {
  return (
    <span className="file-link">
      <a className="kern-link" href={path} download>
        <Icon name="download" small />
        {title}
      </a>
      <span className="muted">{[sizeOf(bytes), dateAndTime(at), by].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

function FileActions({ thing, file }: FileRowProps) {
  const t = useTexts();
  const [open, setOpen] = useState<'rename' | 'remove'>();
  const close = (): void => setOpen(undefined);
  return (
    <div className="file-actions no-print">
      <AudienceLine thing={{ type: 'Attachment', ...file }} mayChange />
      <NewVersion thing={thing} file={file} />
      <Button look="tertiary" icon="edit" iconOnly onClick={() => setOpen('rename')}>
        {t('files.rename', { title: file.title })}
      </Button>
      <Button look="tertiary" icon="delete" iconOnly onClick={() => setOpen('remove')}>
        {t('files.remove', { title: file.title })}
      </Button>
      {open === 'rename' && <RenameFileDialog file={file} onClose={close} />}
      {open === 'remove' && <RemoveFileDialog file={file} onClose={close} />}
    </div>
  );
}
