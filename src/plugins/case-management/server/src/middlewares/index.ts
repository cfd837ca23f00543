import { malformedBody } from './malformed-body';
import { recordBody } from './record-body';

export const middlewares = { 'malformed-body': malformedBody, 'record-body': recordBody };
