import { hasOnePermission } from './has-one-permission';

export const policies = { 'has-one-permission': hasOnePermission };
