import { AsyncLocalStorage } from 'node:async_hooks';
import type { Strapi } from '../queries/transaction';

/** Who acts. `identityId` is the row id of a staff login's identity, where it is known. */
export interface Actor {
  kind: 'admin' | 'token' | 'system';
  /** The login's or the token's id; a name for the system. */
  id: string;
  name: string;
  identityId?: number;
  /** The documentId of the action that the actor is taking back: see `domain/action/undo.ts`. */
  takesBack?: string;
  can(action: string): boolean;
}

export const systemActor = (name = 'Casework'): Actor => ({ kind: 'system', id: name, name, can: () => true });

const acting = new AsyncLocalStorage<Actor>();

/** Everything that `work` writes is written by `actor`. */
export const runAs = <Result>(actor: Actor, work: () => Result): Result => acting.run(actor, work);

interface RequestState {
  user?: { id: number; firstname?: string | null; lastname?: string | null; email?: string; username?: string | null };
  auth?: { strategy?: { name?: string }; credentials?: { id?: number | string; name?: string } };
  userAbility?: { can(action: string): boolean };
}

const fromRequest = (state: RequestState): Actor | null => {
  const credentials = state.auth?.credentials;
  if (state.auth?.strategy?.name === 'admin' && state.user) {
    const { id, firstname, lastname, username, email } = state.user;
    const name = [firstname, lastname].filter(Boolean).join(' ') || username || email || `login ${id}`;
    return { kind: 'admin', id: String(id), name, can: (action) => state.userAbility?.can(action) ?? false };
  }
  if (credentials?.name !== undefined && credentials.id !== undefined)
    return { kind: 'token', id: String(credentials.id), name: credentials.name, can: () => true };
  return null;
};

/** The actor that `runAs` named, else whoever sent the request at hand, else the system. */
export const currentActor = (strapi: Strapi): Actor =>
  acting.getStore() ?? fromRequest(strapi.requestContext.get()?.state ?? {}) ?? systemActor();

/** As kept in revisions: `admin:3 Ada Bell`. */
export const actorLabel = ({ kind, id, name }: Actor): string => `${kind}:${id} ${name}`.slice(0, 255);
