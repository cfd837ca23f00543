import { newKey } from '../services/problems';
import { type FileFailure, sendFile } from '../services/send-file';
import type { Chosen } from './chosen';

/**
 * What is on its way to the server. It outlives the form and the page that it was chosen in, for as long as the panel
 * is open; a failure keeps the file, to be sent again.
 */
export interface Upload extends Chosen {
  /** The documentId of its action; null while that itself waits to be sent. */
  action: string | null;
  /** "Phone call · Jane Doe · C-2026-00012" */
  where: string;
  key: string;
  state: 'held' | 'queued' | 'sending' | 'failed';
  /** Bytes. */
  sent: number;
  failure?: FileFailure | { kind: 'orphaned' };
  /** Of what is held: the key of the save that makes its action, and which of its rows it belongs to. */
  waitsFor?: { key: string; row: number };
}

export interface Uploads {
  list: readonly Upload[];
  /** Kept by the server since the list was last empty. */
  done: ReadonlyArray<{ id: string; where: string }>;
  /** How often something came to its end at the server: whoever shows files looks again. */
  settled: number;
}

const AT_ONCE = 2;
const CHANNEL = 'casework-log-sent';

let uploads: Uploads = { list: [], done: [], settled: 0 };
let owner: string | null = null;
const listeners = new Set<() => void>();
const running = new Map<string, AbortController>();

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

const set = (next: Uploads) => {
  uploads = next;
  if (next.list.length > 0) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
  for (const listener of listeners) listener();
};
const setList = (list: readonly Upload[]) => set({ ...uploads, list });
const change = (id: string, part: Partial<Upload>) =>
  setList(uploads.list.map((one) => (one.id === id ? { ...one, ...part } : one)));
const without = (id: string) => uploads.list.filter((one) => one.id !== id);

const settle = ({ id, where }: Upload, kept: boolean) =>
  set({
    list: without(id),
    done: kept ? [...uploads.done, { id, where }] : uploads.done,
    settled: uploads.settled + 1,
  });

const run = async (upload: Upload, action: string) => {
  const controller = new AbortController();
  running.set(upload.id, controller);
  change(upload.id, { state: 'sending', sent: 0, failure: undefined });
  const onProgress = (sent: number) => change(upload.id, { sent });
  const answer = await sendFile({ ...upload, action }, { signal: controller.signal, onProgress });
  running.delete(upload.id);
  if (answer.how === 'failed') change(upload.id, { state: 'failed', failure: answer.failure });
  // What was cancelled at its last byte may be kept all the same.
  else settle(upload, answer.how === 'kept');
  sendNext();
};

const sendNext = () => {
  const next = uploads.list.filter(({ state }) => state === 'queued').slice(0, AT_ONCE - running.size);
  for (const upload of next) if (upload.action !== null) void run(upload, upload.action);
};

export const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const getUploads = () => uploads;

const uploadOf = (one: Chosen, rest: Pick<Upload, 'action' | 'where' | 'state' | 'waitsFor'>): Upload => ({
  ...one,
  ...rest,
  key: newKey(),
  sent: 0,
});

/** Sends them to an action that is there. */
export const addUploads = (action: string, where: string, chosen: readonly Chosen[]): void => {
  const added = chosen.map((one) => uploadOf(one, { action, where, state: 'queued' }));
  set({ ...uploads, list: [...uploads.list, ...added], done: uploads.list.length === 0 ? [] : uploads.done });
  sendNext();
};

/** Keeps them until the save that makes their actions has been sent. */
export const holdUploads = (key: string, rows: ReadonlyArray<{ where: string; chosen: readonly Chosen[] }>): void => {
  const held = rows.flatMap(({ where, chosen }, row) =>
    chosen.map((one) => uploadOf(one, { action: null, where, state: 'held', waitsFor: { key, row } }))
  );
  setList([...uploads.list, ...held]);
};

/** The save has been sent, and made these actions, one a row; none: it was taken back. */
const release = (key: string, actions: readonly string[]) => {
  const released = (upload: Upload): Upload => {
    const action = actions[upload.waitsFor?.row ?? -1];
    const rest = { ...upload, waitsFor: undefined };
    return action ? { ...rest, action, state: 'queued' } : { ...rest, state: 'failed', failure: { kind: 'orphaned' } };
  };
  setList(uploads.list.map((one) => (one.waitsFor?.key === key ? released(one) : one)));
  sendNext();
};

interface SentMessage {
  key: string;
  actions: string[];
}

// Any tab may be the one that sends what waits; the files are in the one where they were chosen.
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
if (channel) channel.onmessage = ({ data }: MessageEvent<SentMessage>) => release(data.key, data.actions);

export const releaseUploads = (key: string, actions: string[]): void => {
  release(key, actions);
  channel?.postMessage({ key, actions } satisfies SentMessage);
};

/** Takes back what is held for a save, by its rows: to be looked over, or to be dropped with it. */
export const takeHeld = (key: string): Chosen[][] => {
  const rows: Chosen[][] = [];
  for (const one of uploads.list)
    if (one.waitsFor?.key === key) rows[one.waitsFor.row] = [...(rows[one.waitsFor.row] ?? []), one];
  setList(uploads.list.filter(({ waitsFor }) => waitsFor?.key !== key));
  return rows;
};

export const retryUpload = (id: string): void => {
  change(id, { state: 'queued', failure: undefined });
  sendNext();
};

/** Those that only wanted a login. */
export const retryLoggedOut = (): void => {
  for (const { id, failure } of uploads.list) if (failure?.kind === 'loggedOut') retryUpload(id);
};

export const cancelUpload = (id: string): void => {
  const controller = running.get(id);
  if (controller) controller.abort();
  else setList(without(id));
};

/** Their actions were taken back. */
export const dropUploadsOf = (actions: readonly string[]): void => {
  for (const { id, action } of uploads.list) if (action !== null && actions.includes(action)) cancelUpload(id);
};

export const forgetDone = (): void => set({ ...uploads, done: [] });

/** Whoever logs out, or sits down after somebody else, finds nothing. */
export const forgetUploads = (): void => {
  for (const controller of running.values()) controller.abort();
  set({ ...uploads, list: [], done: [] });
};

export const keepUploadsFor = (login: string): void => {
  if (owner !== null && owner !== login) forgetUploads();
  owner = login;
};
