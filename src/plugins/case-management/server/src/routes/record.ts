import type { z } from '@strapi/utils';
import { page, single } from '../../../shared/contracts/common';
import type { PermissionKey } from '../../../shared/permissions';
import type { RouteDeclaration } from './declare';

interface Noun {
  path: string;
  /** Its controller. */
  noun: string;
  read: PermissionKey;
  write: PermissionKey;
  query: z.ZodObject;
  create: z.ZodType;
  update: z.ZodType;
  record: z.ZodType;
}

/** The four routes that every noun has. */
export const recordRoutes = ({ path, noun, record, ...of }: Noun): RouteDeclaration[] => {
  const [permissions, answer] = [[of.read], single(record)];
  const writing = { permissions: [of.write], answer };
  const one = `${path}/:documentId`;
  return [
    { method: 'GET', path, handler: `${noun}.find`, permissions, query: of.query, answer: page(record) },
    { method: 'POST', path, handler: `${noun}.create`, body: of.create, ...writing },
    { method: 'GET', path: one, handler: `${noun}.findOne`, permissions, answer },
    { method: 'PATCH', path: one, handler: `${noun}.update`, body: of.update, ...writing },
  ];
};

/** A verb: `POST <path>/:documentId/<verb>`. */
export const verbRoute = (
  { path, noun, write, record }: Pick<Noun, 'path' | 'noun' | 'write' | 'record'>,
  verb: string,
  body: z.ZodType
): RouteDeclaration => ({
  method: 'POST',
  path: `${path}/:documentId/${verb}`,
  handler: `${noun}.${verb}`,
  permissions: [write],
  body,
  answer: single(record),
});
