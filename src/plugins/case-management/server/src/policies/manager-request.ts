import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { FieldProblem } from '../../../shared/contracts/common';
import { isDeeperThan } from '../../../shared/depth';
import { PLUGIN_ID } from '../../../shared/ids';
import type { CaseworkUid } from '../../../shared/ids';
import { BrokenRule, problem } from '../domain/errors';
import { fieldsProblems, filterProblems, populateProblems, sortProblems } from '../domain/list-query';
import type { AttributesOf } from '../domain/list-query';
import { rowIdProblems, textProblems } from '../domain/plain-query';
import { toStrapiError } from '../utils/to-strapi-error';

/** A route of the Content Manager, as it declares it. */
export interface ManagerRoute {
  method: string;
  path: string;
}

/** What the router has made of a request: its parameters are decoded, whatever way the address was written. */
export interface ManagerRequest {
  params: Record<string, string | undefined>;
  request: { query: Record<string, unknown>; body?: unknown };
}

type Check = (strapi: Core.Strapi, request: ManagerRequest) => void;

const NO_DRAFTS = 'There are no drafts of this: what is saved is there for everybody who may see it.';
const DRAFTS = /\/actions\/(publish|unpublish|discard|bulkPublish|bulkUnpublish)$/;
const RECORD = /^\/(collection|single)-types\/:model(\/:id)?$/;
const RELATION = /^\/relations\/:model\//;
const DEEPEST = 50;
const NUL = '\0';

const isOurs = (uid: string | undefined): uid is CaseworkUid => uid?.startsWith(`plugin::${PLUGIN_ID}.`) === true;

const attributesIn =
  (strapi: Core.Strapi): AttributesOf =>
  (uid) => {
    const model: { attributes: unknown } | undefined = strapi.getModel(uid as CaseworkUid);
    return model?.attributes as ReturnType<AttributesOf>;
  };

const refuse = (problems: FieldProblem[]): void => {
  if (problems.length > 0) throw toStrapiError(new BrokenRule(problems));
};

/** PostgreSQL takes no NUL, and what calls itself for each level of a body runs out of stack. */
const checkStorable: Check = (_strapi, { params, request: { body } }) => {
  // The router gives each parameter by its place, too.
  const named = Object.keys(params).filter((name) => /^\D/.test(name) && params[name]?.includes(NUL));
  refuse(named.map((name) => problem(name, 'Leave out NUL characters.')));
  if (isDeeperThan(DEEPEST, body)) throw new errors.ValidationError('What was sent is nested too deeply.');
};

const checkRecord: Check = (_strapi, { request: { body } }) => {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new errors.ValidationError('Send the record as a JSON object.');
};

const refuseDrafts: Check = () => {
  throw new errors.ValidationError(NO_DRAFTS);
};

/** What is asked for of records of `uid`: of filters that fit nothing, Strapi would make a 500. */
const checkQuery = (strapi: Core.Strapi, uid: string, query: Record<string, unknown>): void => {
  const attributesOf = attributesIn(strapi);
  const { filters, sort, populate } = query;
  refuse([
    ...textProblems(query),
    ...fieldsProblems(uid, query.fields),
    ...(filters === undefined ? [] : filterProblems(attributesOf, uid, filters)),
    ...(sort === undefined ? [] : sortProblems(attributesOf, uid, sort)),
    ...populateProblems(attributesOf, uid, populate),
    ...['idsToOmit', 'idsToInclude'].flatMap((name) => rowIdProblems(name, query[name])),
  ]);
};

const checkRecords: Check = (strapi, { params: { model = '' }, request: { query } }) =>
  checkQuery(strapi, model, query);

/** The records that a relation may point at are of the type at its other end. */
const checkRelation: Check = (strapi, { params: { model = '', targetField = '' }, request: { query } }) =>
  checkQuery(strapi, attributesIn(strapi)(model)?.[targetField]?.target ?? model, query);

const isWrite = ({ method }: ManagerRoute) => method === 'POST' || method === 'PUT';

const checksOf = (route: ManagerRoute): Check[] => [
  checkStorable,
  ...(isWrite(route) && DRAFTS.test(route.path) ? [refuseDrafts] : []),
  ...(isWrite(route) && RECORD.test(route.path) ? [checkRecord] : []),
  RELATION.test(route.path) ? checkRelation : checkRecords,
];

/** All that is asked of a request for records of a type of ours; the route that it came by is the policy's `config`. */
export const managerRequest = (
  request: ManagerRequest,
  route: ManagerRoute,
  { strapi }: { strapi: Core.Strapi }
): boolean => {
  if (isOurs(request.params.model)) for (const check of checksOf(route)) check(strapi, request);
  return true;
};
