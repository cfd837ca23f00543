import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../shared/ids';
import type { CaseworkUid } from '../../../shared/ids';
import { BrokenRule } from '../domain/errors';
import { filterProblems, populateProblems, sortProblems } from '../domain/list-query';
import type { AttributesOf } from '../domain/list-query';
import { toStrapiError } from '../utils/to-strapi-error';

interface Context {
  method: string;
  path: string;
  query: Record<string, unknown>;
  body?: unknown;
}

const OURS = `plugin::${PLUGIN_ID}\\.[^/]+`;
const RECORDS = new RegExp(`^/content-manager/(?:collection|single)-types/(${OURS})(?:/|$)`);
const RELATION = new RegExp(`^/content-manager/relations/(${OURS})/(?:[^/]+/)?([^/]+)$`);
const DRAFTS = new RegExp(
  `^/content-manager/(?:collection|single)-types/${OURS}/(?:[^/]+/)?actions/(?:publish|unpublish|discard|bulkPublish|bulkUnpublish)$`
);

const NO_DRAFTS = 'There are no drafts of this: what is saved is there for everybody who may see it.';

/** The type whose records are asked for: that of the path, or of the relation that it names. */
const askedFor = (path: string, attributesOf: AttributesOf): string | undefined => {
  const [, relating, name = ''] = RELATION.exec(path) ?? [];
  return relating ? attributesOf(relating)?.[name]?.target : RECORDS.exec(path)?.[1];
};

const attributesIn =
  (strapi: Core.Strapi): AttributesOf =>
  (uid) => {
    const model: { attributes: unknown } | undefined = strapi.getModel(uid as CaseworkUid);
    return model?.attributes as ReturnType<AttributesOf>;
  };

type Answered = Record<string, unknown>;
const isRecord = (value: unknown): value is Answered => typeof value === 'object' && value !== null;

/** Strapi fills in who a login is with its e-mail address. */
const withoutAddresses = (record: unknown): void => {
  if (!isRecord(record)) return;
  for (const login of ['account', 'createdBy', 'updatedBy'].map((name) => record[name]))
    if (isRecord(login)) delete login.email;
};

const hideAddresses = (body: unknown): void => {
  if (!isRecord(body)) return;
  for (const records of [body.results, body.data]) for (const one of [records].flat()) withoutAddresses(one);
};

/** The Content Manager makes a 500 of filters that fit nothing, and of publishing what has no drafts. */
export const managerQuery =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: () => Promise<void>) => {
    const { method, path, query } = ctx;
    if (!path.startsWith('/content-manager/')) return next();
    if (method === 'POST' && DRAFTS.test(path)) throw new errors.ValidationError(NO_DRAFTS);
    const attributesOf = attributesIn(strapi);
    const uid = askedFor(path, attributesOf);
    if (!uid) return next();
    const { filters, sort, populate } = query;
    const problems = [
      ...(filters === undefined ? [] : filterProblems(attributesOf, uid, filters)),
      ...(sort === undefined ? [] : sortProblems(attributesOf, uid, sort)),
      ...populateProblems(attributesOf, uid, populate),
    ];
    if (problems.length > 0) throw toStrapiError(new BrokenRule(problems));
    await next();
    hideAddresses(ctx.body);
  };
