import type { FileKind } from '../../../shared/vocabulary';
import { accessToken, type Failure, failureIn, renewed, urlOf } from './send';

export interface FileToSend {
  /** Its documentId. */
  action: string;
  file: File;
  name: string;
  kind: FileKind | '';
  /** A local day, or empty. */
  takenOn: string;
  /** Idempotency-Key: sent again, it is kept once. */
  key: string;
}

/** `unreadable`: the file was moved or changed on this computer since it was chosen. */
export type FileFailure = Failure | { kind: 'unreadable' };
export type FileSent = { how: 'kept' } | { how: 'cancelled' } | { how: 'failed'; failure: FileFailure };

interface Watch {
  signal: AbortSignal;
  onProgress: (bytes: number) => void;
}

/** RFC 8187: names of any letters, in a header. */
const disposition = (name: string) => {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename*=UTF-8''${encoded}`;
};

const queryOf = ({ kind, takenOn }: FileToSend) =>
  new URLSearchParams({ ...(kind && { kind }), ...(takenOn && { takenOn }) }).toString();

/** `fetch` tells nothing of how much has been sent. */
const attempt = (sent: FileToSend, { signal, onProgress }: Watch) =>
  new Promise<{ status: number; text: string }>((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${urlOf(`actions/${sent.action}/files`)}?${queryOf(sent)}`);
    request.withCredentials = true;
    request.setRequestHeader('Authorization', `Bearer ${accessToken()}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Content-Disposition', disposition(sent.name));
    request.setRequestHeader('Idempotency-Key', sent.key);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onloadend = () => resolve({ status: request.status, text: request.responseText });
    signal.addEventListener('abort', () => request.abort());
    request.send(sent.file);
  });

const isReadable = (file: File) =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false
    );

/** Sends one file. A login that has ended is renewed where that needs no password. */
export const sendFile = async (sent: FileToSend, watch: Watch): Promise<FileSent> => {
  const first = await attempt(sent, watch);
  const answer = first.status === 401 && (await renewed()) ? await attempt(sent, watch) : first;
  if (answer.status === 201) return { how: 'kept' };
  if (watch.signal.aborted) return { how: 'cancelled' };
  if (answer.status === 0 && !(await isReadable(sent.file))) return { how: 'failed', failure: { kind: 'unreadable' } };
  return { how: 'failed', failure: failureIn(answer.status, answer.text) };
};
