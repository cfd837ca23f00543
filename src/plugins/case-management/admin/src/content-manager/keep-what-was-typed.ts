import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../../shared/ids';

type MiddlewareFactory = StrapiApp['middlewares'][number];

const OURS = new RegExp(`^getDocument\\(.*plugin::${PLUGIN_ID}\\.`);

const isEarlyShow = (action: unknown): boolean => {
  if (typeof action !== 'object' || action === null || !('type' in action)) return false;
  if (action.type !== 'adminApi/queries/queryResultPatched' || !('payload' in action)) return false;
  const { payload } = action;
  const key = typeof payload === 'object' && payload !== null && 'queryCacheKey' in payload && payload.queryCacheKey;
  return typeof key === 'string' && OURS.test(key);
};

/**
 * The Content Manager shows a save before the server has accepted it, and takes it back when it is refused:
 * that sets the form to what is stored, and all that was typed is gone. Ours wait for the server instead.
 */
export const keepWhatWasTyped: MiddlewareFactory =
  () =>
  () =>
  (next) =>
  (action): unknown =>
    isEarlyShow(action) ? action : next(action);
