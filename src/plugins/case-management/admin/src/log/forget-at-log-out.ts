import type { StrapiApp } from '@strapi/strapi/admin';
import { forgetChosen } from '../files/chosen-store';
import { forgetUploads } from '../files/uploads';
import { forgetDrafts } from './vault';

type MiddlewareFactory = StrapiApp['middlewares'][number];

interface Started {
  type?: string;
  meta?: { arg?: { endpointName?: string } };
}

/** Whoever logs out leaves no drafts behind. A login that merely ended keeps them: nothing that was typed is lost. */
export const forgetAtLogOut: MiddlewareFactory =
  () =>
  () =>
  (next) =>
  (action): unknown => {
    const { type, meta } = action as Started;
    if (type === 'adminApi/executeMutation/pending' && meta?.arg?.endpointName === 'logout') {
      void forgetDrafts();
      forgetUploads();
      forgetChosen();
    }
    return next(action);
  };
