import { DomainError } from '../../shared/domain-error.js';

/** A kind of file that may be attached. */
export interface FileKind {
  readonly mediaType: string;
  /** With which it is handed out, whatever whoever sent it called it. */
  readonly extension: string;
  /** German, for the user. */
  readonly name: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

/** Known by their content. No archives, no programs, no pages, no pictures with scripts (SVG), and no office files with macros. */
const BY_CONTENT: readonly FileKind[] = [
  { mediaType: 'application/pdf', extension: 'pdf', name: 'PDF' },
  { mediaType: `${OFFICE}.wordprocessingml.document`, extension: 'docx', name: 'DOCX' },
  { mediaType: `${OFFICE}.spreadsheetml.sheet`, extension: 'xlsx', name: 'XLSX' },
  { mediaType: `${OFFICE}.presentationml.presentation`, extension: 'pptx', name: 'PPTX' },
  { mediaType: `${OPEN}.text`, extension: 'odt', name: 'ODT' },
  { mediaType: `${OPEN}.spreadsheet`, extension: 'ods', name: 'ODS' },
  { mediaType: `${OPEN}.presentation`, extension: 'odp', name: 'ODP' },
  { mediaType: 'image/png', extension: 'png', name: 'PNG' },
  { mediaType: 'image/jpeg', extension: 'jpg', name: 'JPEG' },
];

/**
 * Text has no mark by which it could be known. It is taken when every byte is text and its name ends like this; it is
 * handed out as what it was named, as an attachment, and so runs nowhere.
 */
const BY_NAME: readonly FileKind[] = [
  { mediaType: 'text/csv', extension: 'csv', name: 'CSV' },
  { mediaType: 'text/plain', extension: 'txt', name: 'TXT' },
];

export const FILE_KINDS: readonly FileKind[] = [...BY_CONTENT, ...BY_NAME];

/** What is known about a file that came in. */
export interface FileMarks {
  /** Media type by its content; null without a mark. */
  readonly byContent: string | null;
  readonly isText: boolean;
  readonly name: string;
}

/** The kind of a file. Error: FILE_TYPE_REFUSED. */
export function kindOf({ byContent, isText, name }: FileMarks): FileKind {
  const kind =
    byContent === null
      ? BY_NAME.find(({ extension }) => isText && name.toLowerCase().endsWith(`.${extension}`))
      : BY_CONTENT.find(({ mediaType }) => mediaType === byContent);
  if (kind === undefined)
    throw new DomainError(
      'FILE_TYPE_REFUSED',
      { kinds: FILE_KINDS.map((each) => each.name).join(', ') },
      'file',
    );
  return kind;
}

/** Error (a bug): a media type that is stored and not known. */
export function storedKind(mediaType: string): FileKind {
  const kind = FILE_KINDS.find((each) => each.mediaType === mediaType);
  if (kind === undefined) throw new Error(`Not a kind of file: ${mediaType}`);
  return kind;
}
