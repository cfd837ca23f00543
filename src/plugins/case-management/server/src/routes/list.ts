import { page, single } from '../../../shared/contracts/common';
import { LISTS, listCreate, listQuery, listRecord } from '../../../shared/contracts/lists';
import type { ListPath } from '../../../shared/contracts/lists';
import type { RouteDeclaration } from './declare';

const read: RouteDeclaration['permissions'] = ['list.read'];
const write: RouteDeclaration['permissions'] = ['list.write'];

const routesOf = (path: ListPath): RouteDeclaration[] => {
  const { noun } = LISTS[path];
  const record = listRecord(path);
  const [body, answer, list] = [listCreate(path), single(record), page(record)];
  return [
    { method: 'GET', path: `/${path}`, handler: `${noun}.find`, permissions: read, query: listQuery, answer: list },
    { method: 'POST', path: `/${path}`, handler: `${noun}.create`, permissions: write, body, answer },
    { method: 'GET', path: `/${path}/:documentId`, handler: `${noun}.findOne`, permissions: read, answer },
    { method: 'PATCH', path: `/${path}/:documentId`, handler: `${noun}.update`, permissions: write, body, answer },
  ];
};

export const listRoutes: RouteDeclaration[] = (Object.keys(LISTS) as ListPath[]).flatMap(routesOf);
