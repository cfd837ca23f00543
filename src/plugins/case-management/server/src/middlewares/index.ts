import { malformedBody } from './malformed-body';
import { managerQuery } from './manager-query';
import { recordBody } from './record-body';

export const middlewares = {
  'malformed-body': malformedBody,
  'manager-query': managerQuery,
  'record-body': recordBody,
};
