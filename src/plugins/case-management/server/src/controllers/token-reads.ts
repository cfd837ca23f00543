import { PLUGIN_ID } from '../../../shared/ids';
import type { HttpContext } from './http';

interface TokenAuth {
  strategy?: { name?: string };
  credentials?: { type?: string };
  ability?: { can(scope: string): boolean };
}

/** Logins by their roles, as the route asks; a token with ticks of its own by those. */
const may = ({ state }: HttpContext, scope: string): boolean => {
  const { strategy, credentials, ability }: TokenAuth = state.auth ?? {};
  if (strategy?.name !== 'content-api-token' || credentials?.type !== 'custom') return true;
  return ability?.can(`plugin::${PLUGIN_ID}.${scope}`) ?? false;
};

export const mayRead = (ctx: HttpContext, noun: string): boolean => may(ctx, `${noun}.findOne`);

export const mayMatch = (ctx: HttpContext): boolean => may(ctx, 'match.find');

type Fields = Record<string, unknown>;

/** What a write answers to a token that may not read: which record it was, and its version for `If-Match`. */
export const withheld = ({ documentId, version }: Fields): Fields => ({
  documentId,
  ...(version !== undefined && { version }),
});

/** JSON text of a record as the sender may see it. */
export const asMayBeRead = (ctx: HttpContext, noun: string, json: string): string =>
  mayRead(ctx, noun) ? json : JSON.stringify(withheld(JSON.parse(json) as Fields));
