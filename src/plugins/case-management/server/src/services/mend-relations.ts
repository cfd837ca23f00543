import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

interface RelationsController {
  extractAndValidateRequestInfo(ctx: unknown, id?: unknown): Promise<object | undefined>;
}

/**
 * Strapi 5.54 means to answer 403 to who may not read a relation, then reads from the answer that it does not have, and
 * answers 500. A test guards this: take it out when Strapi has mended it.
 */
export const mendRelations = (strapi: Core.Strapi): void => {
  const found: unknown = strapi.controller('plugin::content-manager.relations');
  const controller = found as RelationsController;
  const original = controller.extractAndValidateRequestInfo.bind(controller);
  controller.extractAndValidateRequestInfo = async (ctx, id) => {
    const info = await original(ctx, id);
    if (info === undefined) throw new errors.ForbiddenError();
    return info;
  };
};
