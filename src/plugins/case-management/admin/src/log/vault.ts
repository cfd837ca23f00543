/**
 * What was typed and not sent, kept in this browser: sealed with a key of the login that no script can read out
 * (AES-GCM, in IndexedDB). Where the browser has none of that, nothing is kept, and nothing fails.
 */
export type SealedKind = 'draft' | 'waiting';

export interface Kept<Value> {
  id: string;
  at: number;
  value: Value;
}

interface Sealed {
  id: string;
  login: string;
  kind: SealedKind;
  at: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

interface LoginKey {
  login: string;
  key: CryptoKey;
}

const KEYS = 'keys';
const SEALED = 'sealed';
export const DRAFTS_LAST_MS = 24 * 60 * 60 * 1000;

/** False without TLS, for one: then what is typed lasts as long as the page. */
export const keepsDrafts = () =>
  typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && Boolean(crypto.subtle);

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser refused to keep this.'));
  });

let opened: Promise<IDBDatabase> | undefined;
const database = (): Promise<IDBDatabase> => {
  opened ??= (() => {
    const request = indexedDB.open('casework-log', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(KEYS, { keyPath: 'login' });
      request.result.createObjectStore(SEALED, { keyPath: ['login', 'kind', 'id'] });
    };
    return done(request);
  })();
  return opened;
};

const store = async (name: string, mode: IDBTransactionMode = 'readonly') =>
  (await database()).transaction(name, mode).objectStore(name);

const keyOf = async (login: string): Promise<CryptoKey> => {
  const known = await done((await store(KEYS)).get(login) as IDBRequest<LoginKey | undefined>);
  if (known) return known.key;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  try {
    await done((await store(KEYS, 'readwrite')).add({ login, key }));
    return key;
  } catch {
    // Another tab was first: there is one key for a login.
    return (await done((await store(KEYS)).get(login) as IDBRequest<LoginKey>)).key;
  }
};

/** Never throws: a browser that keeps nothing is no reason to stop somebody's work. */
const quietly = async <Result>(otherwise: Result, work: () => Promise<Result>): Promise<Result> => {
  if (!keepsDrafts()) return otherwise;
  try {
    return await work();
  } catch {
    return otherwise;
  }
};

/** Answers whether it is kept. */
export const keep = (login: string, kind: SealedKind, id: string, value: unknown, at = Date.now()): Promise<boolean> =>
  quietly(false, async () => {
    const key = await keyOf(login);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv },
      key,
      new TextEncoder().encode(JSON.stringify(value))
    );
    const sealed: Sealed = { id, login, kind, at, iv, data };
    await done((await store(SEALED, 'readwrite')).put(sealed));
    return true;
  });

const unseal = async <Value>(key: CryptoKey, { id, at, iv, data }: Sealed): Promise<Kept<Value>> => {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
  return { id, at, value: JSON.parse(new TextDecoder().decode(plain)) as Value };
};

const allSealed = async () => done((await store(SEALED)).getAll() as IDBRequest<Sealed[]>);

/** What this login has kept, oldest first. */
export const kept = <Value>(login: string, kind: SealedKind): Promise<Array<Kept<Value>>> =>
  quietly<Array<Kept<Value>>>([], async () => {
    const own = (await allSealed()).filter((one) => one.login === login && one.kind === kind);
    const key = await keyOf(login);
    const open = await Promise.all(own.map((one) => unseal<Value>(key, one).catch(() => null)));
    return open.filter((one) => one !== null).sort((a, b) => a.at - b.at);
  });

export const forget = (login: string, kind: SealedKind, id: string): Promise<void> =>
  quietly(undefined, async () => {
    await done((await store(SEALED, 'readwrite')).delete([login, kind, id]));
  });

const forgetThose = async (which: (one: Sealed) => boolean) => {
  const goes = (await allSealed()).filter(which);
  for (const { login, kind, id } of goes) await forget(login, kind, id);
};

/** Drafts go when somebody logs out. What waits to be sent was saved, and stays sealed for its own login. */
export const forgetDrafts = (): Promise<void> => quietly(undefined, () => forgetThose(({ kind }) => kind === 'draft'));

/** Drafts go after a day, and when somebody else sits down at this computer. */
export const forgetOldDrafts = (login: string): Promise<void> =>
  quietly(undefined, () =>
    forgetThose(({ kind, at, login: of }) => kind === 'draft' && (of !== login || Date.now() - at > DRAFTS_LAST_MS))
  );
