import { errors } from '@strapi/utils';

interface Context {
  state: { userAbility?: { can(action: string): boolean } };
}

/** For routes whose parts are guarded one by one: whoever has none of the permissions is refused at the door. */
export const hasOnePermission = ({ state }: Context, { actions }: { actions: string[] }): boolean => {
  if (actions.some((action) => state.userAbility?.can(action))) return true;
  throw new errors.PolicyError('You may read nothing of this.', { policy: 'has-one-permission' });
};
