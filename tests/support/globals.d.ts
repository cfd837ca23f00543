import type { Core } from '@strapi/strapi';
import type { TestDatabase } from './database';

declare global {
  /** A module of the compiled server, from outside the test's own module registry: `fromServer('services/batch')`. */
  var fromServer: (modulePath: string) => unknown;

  namespace NodeJS {
    interface Process {
      /** One Strapi per worker, whatever the number of test files. */
      __strapi?: Promise<Core.Strapi>;
      testDatabase?: TestDatabase;
    }
  }
}
