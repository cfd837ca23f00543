import { UID } from '../../../shared/ids';
import { grantField } from '../services/admin-roles';
import type { Migration } from './run';

/** Whoever could write an action in the Content Manager before it asked for the reason of a move can give one. */
export const reasonOfMoves: Migration = {
  name: '0010-reason-of-moves',
  run: (strapi) => grantField(strapi, UID.action, 'changeReason', ['case', 'lateNote']),
};
