import { ServerSaysNo, Unreachable } from '../api/operation';

/** What carries a file, by its GraphQL type. */
export interface FileCarrier {
  readonly type:
    'Meeting' | 'AgendaItem' | 'ProjectPartner' | 'ProjectReceipt' | 'ProjectProposal' | 'FundingApplication';
  readonly id: string;
}

interface RouteAnswer {
  readonly uploadId?: string;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Sends the content of a file and gives the id by which it is attached. `onProgress`: parts of a hundred that are sent.
 * By XMLHttpRequest, because fetch does not tell how much has been sent. @throws ServerSaysNo, Unreachable
 */
export function sendFile(
  file: File,
  thing: FileCarrier,
  onProgress: (percent: number) => void,
): Promise<string> {
  const query = new URLSearchParams({ art: thing.type, id: thing.id, name: file.name });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/dateien?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(Math.floor((loaded / total) * 100)),
    );
    request.addEventListener('load', () => {
      const { uploadId, errors } = (request.response ?? {}) as RouteAnswer;
      const [error] = errors ?? [];
      if (uploadId !== undefined) resolve(uploadId);
      else if (error === undefined) reject(new Unreachable('no answer'));
      else reject(new ServerSaysNo(error.extensions?.code ?? 'BUG', error.message));
    });
    request.addEventListener('error', () => reject(new Unreachable('no answer')));
    request.send(file);
  });
}
