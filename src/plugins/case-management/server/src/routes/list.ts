import { LISTS, listCreate, listQuery, listRecord } from '../../../shared/contracts/lists';
import type { ListPath } from '../../../shared/contracts/lists';
import type { RouteDeclaration } from './declare';
import { recordRoutes } from './record';

const routesOf = (path: ListPath): RouteDeclaration[] =>
  recordRoutes({
    path: `/${path}`,
    noun: LISTS[path].noun,
    read: 'list.read',
    write: 'list.write',
    query: listQuery,
    create: listCreate(path),
    update: listCreate(path),
    record: listRecord(path),
  });

export const listRoutes: RouteDeclaration[] = (Object.keys(LISTS) as ListPath[]).flatMap(routesOf);
