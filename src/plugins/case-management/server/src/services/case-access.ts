import { permissionId } from '../../../shared/permissions';
import type { Actor } from './actor';

/**
 * May the actor read this case, with its actions and their files? Today by permission alone; rules that go by the
 * case itself belong here, and hold for all that is fetched by another id than the case's.
 */
export const mayReadCase = async (actor: Actor, _caseId: number): Promise<boolean> =>
  actor.can(permissionId('case.read')) && actor.can(permissionId('action.read'));
