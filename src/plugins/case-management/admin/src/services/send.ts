import { attemptTokenRefresh, storeToken } from '@strapi/strapi/admin';
import type { FieldProblem } from '../../../shared/contracts/common';
import { path } from './api';

/** Why something could not be saved or read, in kinds that a form answers differently. */
export type Failure =
  /** Nothing arrived, or no answer did: it can be sent again with the same key. */
  | { kind: 'offline' }
  /** The login has ended, and could not be renewed without a password. */
  | { kind: 'loggedOut' }
  /** Refused with a sentence; `errors` name the fields. */
  | { kind: 'refused'; status: number; message: string; errors: FieldProblem[]; details: Record<string, unknown> }
  | { kind: 'server' };

export type Sent<Data> = { ok: true; data: Data; etag: string | null } | { ok: false; failure: Failure };

interface Request {
  method: 'GET' | 'POST' | 'PATCH';
  /** Below the plugin's own path. */
  to: string;
  body?: object;
  /** The version that was read. */
  seen?: string | number;
  /** Idempotency-Key. */
  key?: string;
}

interface ErrorBody {
  error?: { status?: number; message?: string; details?: { errors?: FieldProblem[] } & Record<string, unknown> };
}

/** Strapi keeps the access token in one of these, and exports no way to read it. */
export const accessToken = (): string => {
  const kept = window.localStorage.getItem('jwtToken');
  if (kept) return JSON.parse(kept) as string;
  const cookie = document.cookie.split('; ').find((one) => one.startsWith('jwtToken='));
  return decodeURIComponent(cookie?.slice('jwtToken='.length) ?? '');
};

let ahead = 0;
/** The server's clock, as far as its answers tell: a computer's own may be minutes off, and done is not in the future. */
export const serverNow = () => new Date(Date.now() + ahead);
const noteClock = (answer: Response) => {
  const said = Date.parse(answer.headers.get('Date') ?? '');
  // The header has whole seconds, and the answer has travelled.
  if (!Number.isNaN(said)) ahead = Math.abs(said - Date.now()) < 5_000 ? 0 : said - Date.now();
};

const quoted = (seen: string | number) => (typeof seen === 'number' ? `"${seen}"` : seen);

/** Strapi sets it, and leaves it out of the type. */
const backend = () => (window.strapi as { backendURL?: string }).backendURL ?? '';

/** Where a route of ours is. */
export const urlOf = (to: string) => `${backend()}${path(to)}`;

const attempt = ({ method, to, body, seen, key }: Request): Promise<Response> =>
  fetch(urlOf(to), {
    method,
    credentials: 'include',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      Authorization: `Bearer ${accessToken()}`,
      ...(seen !== undefined && { 'If-Match': quoted(seen) }),
      ...(key !== undefined && { 'Idempotency-Key': key }),
    },
    body: body && JSON.stringify(body),
  });

/** Has the login that had ended been renewed, without a password? */
export const renewed = (): Promise<boolean> =>
  attemptTokenRefresh().then(
    () => true,
    () => false
  );

/** What an answer that is not `ok` means; text that is not ours comes from what stands between. */
export const failureIn = (status: number, text: string): Failure => {
  if (status === 0) return { kind: 'offline' };
  if (status === 401) return { kind: 'loggedOut' };
  if (status >= 500 || !text.startsWith('{')) return { kind: 'server' };
  const { error } = JSON.parse(text) as ErrorBody;
  const details = error?.details ?? {};
  const { errors = [] } = details;
  return { kind: 'refused', status, message: error?.message ?? '', errors, details };
};

type Body<Data> = (answer: Response) => Promise<Data>;

const read = async <Data>(answer: Response, body: Body<Data>): Promise<Sent<Data>> => {
  noteClock(answer);
  if (answer.ok) return { ok: true, data: await body(answer), etag: answer.headers.get('ETag') };
  return { ok: false, failure: failureIn(answer.status, await answer.text()) };
};

const sendFor = async <Data>(request: Request, body: Body<Data>): Promise<Sent<Data>> => {
  try {
    const first = await attempt(request);
    const answer = first.status === 401 && (await renewed()) ? await attempt(request) : first;
    return await read(answer, body);
  } catch {
    return { ok: false, failure: { kind: 'offline' } };
  }
};

/**
 * Speaks to our routes without throwing. Unlike the panel's own client it never logs anybody out: a login that has
 * ended is an answer, so that a form can ask for the password and keep what was typed.
 */
export const send = <Data>(request: Request): Promise<Sent<Data>> =>
  sendFor(request, (answer) => answer.json() as Promise<Data>);

/** Pages and files: they are shown from memory, and have no address that anybody else could open. */
export const sendForBytes = (to: string): Promise<Sent<Blob>> =>
  sendFor({ method: 'GET', to }, (answer) => answer.blob());

interface LoginAnswer {
  data?: { token?: string };
  error?: { message?: string };
}

/** Logs the same person in again, in place. Answers null, or why not. */
export const logInAgain = async (email: string, password: string): Promise<string | null> => {
  try {
    const deviceId = window.localStorage.getItem('strapi.admin.deviceId') ?? undefined;
    const rememberMe = window.localStorage.getItem('jwtToken') !== null;
    const answer = await fetch(`${backend()}/admin/login`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password, deviceId, rememberMe }),
    });
    const { data, error } = (await answer.json()) as LoginAnswer;
    if (!data?.token) return error?.message ?? '';
    storeToken(data.token);
    return null;
  } catch {
    return '';
  }
};
