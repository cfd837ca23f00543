import { malformedBody } from './malformed-body';

export const middlewares = { 'malformed-body': malformedBody };
