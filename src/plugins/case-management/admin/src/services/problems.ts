import type { IdentityMatch } from '../../../shared/contracts/identity';

/** What went wrong with a request, as our API says it. */
export interface Failure {
  status?: number;
  message?: string;
  details?: {
    errors?: Array<{ path: Array<string | number>; message: string }>;
    duplicates?: IdentityMatch[];
    path?: Array<string | number>;
  };
}

export const failureOf = (error: unknown): Failure => (typeof error === 'object' && error !== null ? error : {});

/** `a.b.0` → the first sentence about it. */
export type Problems = Partial<Record<string, string>>;

export const problemsIn = (error: unknown): Problems =>
  Object.fromEntries(
    (failureOf(error).details?.errors ?? []).map(({ path, message }) => [path.join('.'), message]).reverse()
  ) as Problems;

/** For one save, however often it is sent: `crypto.randomUUID` would be missing where the panel has no TLS. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
