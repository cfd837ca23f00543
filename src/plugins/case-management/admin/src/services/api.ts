import { adminApi } from '@strapi/strapi/admin';
import { PLUGIN_ID, UID } from '../../../shared/ids';

/** The Content Manager invalidates these when a record is saved there, so that what we show beside it follows. */
export const records = (...uids: string[]) => uids.map((uid) => ({ type: 'Document' as const, id: `${uid}_LIST` }));
export const record = (uid: string, documentId: string) => ({ type: 'Document' as const, id: `${uid}_${documentId}` });
export const SAVED_BESIDE_US = ['Relations' as const, ...records(UID.action, UID.case, UID.identity, UID.role)];

export const path = (rest: string) => `/${PLUGIN_ID}/${rest}`;
export const get = (rest: string, params: object = {}) => ({
  url: path(rest),
  method: 'GET' as const,
  config: { params },
});

/** One cache entry for all pages of a list: a page with a cursor is added to those before it. */
export const withoutCursor = <Args extends { cursor?: string }>({ cursor: _cursor, ...rest }: Args) => rest;
export const cursorMoved = (now?: { cursor?: string }, before?: { cursor?: string }) => now?.cursor !== before?.cursor;

/** Each part of the desk injects its own endpoints into this; what it provides and invalidates are the tags above. */
export const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] });
