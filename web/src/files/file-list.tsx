import { useTexts } from '../texts';
import { FileRow } from './file-row';
import type { FileCarrier } from './send-file';
import type { AttachedFile } from './attached-file';
import './files.css';

interface FileListProps {
  readonly thing: FileCarrier;
  readonly files: readonly AttachedFile[];
  /** What the files belong to, as a list of files is read out. */
  readonly title: string;
}

/** The files that a thing carries, as the reader sees them; nothing when he sees none. */
export function FileList({ thing, files, title }: FileListProps) {
  const t = useTexts();
  if (files.length === 0) return null;
  return (
    <ul className="files" aria-label={t('files.of', { title })}>
      {files.map((file) => (
        <li key={file.id}>
          <FileRow thing={thing} file={file} />
        </li>
      ))}
    </ul>
  );
}
