import type { FindKind } from '../../../shared/contracts/find';

/** Something that was opened a moment ago. */
export interface Recent {
  kind: FindKind;
  documentId: string;
  label: string;
  hint: string;
}

const MOST = 8;

/** In memory alone: the next person at this computer, and whoever reads its disk, finds no names. */
let opened: Recent[] = [];
let owner: string | undefined;

/** Those of one login; another one's are forgotten. */
export const recentOf = (login: string): Recent[] => {
  if (login !== owner) opened = [];
  owner = login;
  return opened;
};

export const remember = (login: string, one: Recent): void => {
  const before = recentOf(login);
  const known = before.find(({ documentId }) => documentId === one.documentId);
  const others = before.filter(({ documentId }) => documentId !== one.documentId);
  opened = [{ ...one, hint: one.hint || (known?.hint ?? '') }, ...others].slice(0, MOST);
};
