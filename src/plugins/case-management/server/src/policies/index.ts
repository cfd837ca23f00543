import { hasOnePermission } from './has-one-permission';
import { managerRequest } from './manager-request';

export const policies = { 'has-one-permission': hasOnePermission, 'manager-request': managerRequest };
