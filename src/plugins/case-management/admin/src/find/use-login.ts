import { useAuth } from '@strapi/strapi/admin';

/** Whose memory of what was opened it is. */
export const useLogin = (): string => String(useAuth('Find', ({ user }) => user?.id) ?? '');
