import type supertest from 'supertest';
import type { CaseworkUid } from '../../../src/plugins/case-management/shared/ids';
import { adminToken, apiToken, app } from '../../support/app';
import type { Made } from '../../support/factories';
import type { Data } from './broken';

/** What a way in answers to a write: the same for HTTP and for code. */
export interface Outcome {
  refused: boolean;
  /** HTTP status; 400 for a ValidationError that was thrown, 409 for a ConflictError. */
  status: number;
  name?: string;
  message?: string;
  problems: Array<{ path: string; message: string }>;
  details?: Record<string, unknown>;
}

interface Way {
  create(uid: CaseworkUid, data: Data): Promise<Outcome>;
  update(uid: CaseworkUid, target: Made, data: Data): Promise<Outcome>;
  remove(uid: CaseworkUid, target: Made): Promise<Outcome>;
}

const isMade = (value: unknown): value is Made =>
  typeof value === 'object' && value !== null && 'documentId' in value && 'id' in value;

/** Puts relations into the shape that a way in wants. */
const shaped = (data: Data, toOne: (made: Made) => unknown, toMany: (all: Made[]) => unknown): Data =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (isMade(value)) return [name, toOne(value)];
      return [name, Array.isArray(value) && value.length > 0 && value.every(isMade) ? toMany(value) : value];
    })
  );

interface StrapiError {
  name?: string;
  message?: string;
  status?: number;
  details?: { errors?: Array<{ path: string[]; message: string }>; [more: string]: unknown };
}

const STATUS: Record<string, number> = { ValidationError: 400, ConflictError: 409, NotFoundError: 404 };

const outcomeOf = (error: StrapiError, status = STATUS[error.name ?? ''] ?? error.status ?? 500): Outcome => ({
  refused: true,
  status,
  name: error.name,
  message: error.message,
  details: error.details,
  problems: (error.details?.errors ?? []).map(({ path, message }) => ({ path: path.join('.'), message })),
});

const accepted = (status = 200): Outcome => ({ refused: false, status, problems: [] });

const inCode = async (write: () => Promise<unknown>): Promise<Outcome> => {
  try {
    await write();
    return accepted();
  } catch (error) {
    return outcomeOf(error as StrapiError);
  }
};

const overHttp = async (request: supertest.Test): Promise<Outcome> => {
  const { status, body } = await request;
  return status < 400 ? accepted(status) : outcomeOf((body.error ?? {}) as StrapiError, status);
};

const documentIds = (data: Data) =>
  shaped(
    data,
    ({ documentId }) => documentId,
    (all) => all.map(({ documentId }) => documentId)
  );
const rowIds = (data: Data) =>
  shaped(
    data,
    ({ id }) => id,
    (all) => all.map(({ id }) => id)
  );
/** As the Content Manager's form sends relations. */
const sets = (data: Data) =>
  shaped(
    data,
    ({ id, documentId }) => ({ set: [{ id, documentId }] }),
    (all) => ({ set: all.map(({ id, documentId }) => ({ id, documentId })) })
  );

const documents: Way = {
  create: (uid, data) =>
    inCode(() => globalThis.strapi.documents(uid as never).create({ data: documentIds(data) } as never)),
  update: (uid, { documentId }, data) =>
    inCode(() => globalThis.strapi.documents(uid as never).update({ documentId, data: documentIds(data) } as never)),
  remove: (uid, { documentId }) => inCode(() => globalThis.strapi.documents(uid as never).delete({ documentId })),
};

const query: Way = {
  create: (uid, data) => inCode(() => globalThis.strapi.db.query(uid).create({ data: rowIds(data) })),
  update: (uid, { id }, data) =>
    inCode(() => globalThis.strapi.db.query(uid).update({ where: { id }, data: rowIds(data) })),
  remove: (uid, { id }) => inCode(() => globalThis.strapi.db.query(uid).delete({ where: { id } })),
};

const bulkQuery: Way = {
  create: (uid, data) => inCode(() => globalThis.strapi.db.query(uid).createMany({ data: [rowIds(data)] as never })),
  update: (uid, { id }, data) =>
    inCode(() => globalThis.strapi.db.query(uid).updateMany({ where: { id }, data: rowIds(data) as never })),
  remove: (uid, { id }) => inCode(() => globalThis.strapi.db.query(uid).deleteMany({ where: { id } })),
};

let superAdmin: Promise<string> | undefined;
const superToken = () => (superAdmin ??= adminToken('super-admin'));
let fullAccess: Promise<string> | undefined;
const fullToken = () => (fullAccess ??= apiToken('full-access'));

const managed = async (method: 'post' | 'put' | 'delete', uid: CaseworkUid, documentId = '', data?: Data) => {
  const url = `/content-manager/collection-types/${uid}${documentId && `/${documentId}`}`;
  const request = app()
    .request[method](url)
    .set('Authorization', `Bearer ${await superToken()}`);
  return overHttp(data ? request.send(sets(data)) : request);
};

const contentManager: Way = {
  create: (uid, data) => managed('post', uid, '', data),
  update: (uid, { documentId }, data) => managed('put', uid, documentId, data),
  remove: (uid, { documentId }) => managed('delete', uid, documentId),
};

const pluralOf = (uid: CaseworkUid) => (globalThis.strapi.getModel(uid).info as { pluralName: string }).pluralName;

const ourRoutes = (prefix: string, token: () => Promise<string>): Way => {
  const bearer = async () => `Bearer ${await token()}`;
  const urlOf = (uid: CaseworkUid, documentId = '') => `${prefix}/${pluralOf(uid)}${documentId && `/${documentId}`}`;
  return {
    create: async (uid, data) =>
      overHttp(
        app()
          .request.post(urlOf(uid))
          .set('Authorization', await bearer())
          .send(documentIds(data))
      ),
    update: async (uid, { documentId }, data) => {
      const url = urlOf(uid, documentId);
      const { headers } = await app()
        .request.get(url)
        .set('Authorization', await bearer());
      const patch = app()
        .request.patch(url)
        .set('Authorization', await bearer());
      return overHttp(patch.set('If-Match', String(headers.etag)).send(documentIds(data)));
    },
    remove: async (uid, { documentId }) =>
      overHttp(
        app()
          .request.delete(urlOf(uid, documentId))
          .set('Authorization', await bearer())
      ),
  };
};

/** Every way to a row of casework. */
export const WAYS = {
  'the plugin’s admin route': ourRoutes('/case-management', superToken),
  'the content API': ourRoutes('/api/case-management', fullToken),
  'the Content Manager': contentManager,
  'documents()': documents,
  'db.query()': query,
  'db.query() in bulk': bulkQuery,
} as const;

export type PathName = keyof typeof WAYS;
export const OUR_ROUTES: readonly PathName[] = ['the plugin’s admin route', 'the content API'];
export const PATH_NAMES = Object.keys(WAYS) as PathName[];

/** The same reason for both of our routes. */
export const onRoutes = (why: string): Partial<Record<PathName, string>> => ({
  'the plugin’s admin route': why,
  'the content API': why,
});
