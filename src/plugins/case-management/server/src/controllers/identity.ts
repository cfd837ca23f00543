import type { Core } from '@strapi/strapi';
import { identityCreate, identityQuery, identityUpdate, matchesBody } from '../../../shared/contracts/identity';
import { findIdentities, findMatches, identityType } from '../services/identity';
import { createRecord } from '../services/records';
import { bodyOf, handler, sendJson } from './http';
import { creating, finding, findingOne, updating } from './record';
import { parse } from './validation/parse';

export const identity = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: finding(strapi, identityQuery, findIdentities),
  findOne: findingOne(strapi, identityType),
  create: creating(strapi, identityCreate, (of, actor, body) => createRecord(of, actor, identityType, body)),
  update: updating(strapi, identityType, identityUpdate),
});

/** I7. A read, for all that it is a POST: names belong in no URL. */
export const match = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    const data = await findMatches(strapi, parse(matchesBody, bodyOf(ctx)));
    sendJson(ctx, JSON.stringify({ data, meta: {} }));
  }),
});
