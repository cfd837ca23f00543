import { useSyncExternalStore } from 'react';
import type { Chosen } from './chosen';

/** Files that wait in a form or a dialog, by where that is; they are there again when it was closed and is opened. */
let all: Readonly<Record<string, readonly Chosen[] | undefined>> = {};
const listeners = new Set<() => void>();
const NONE: readonly Chosen[] = [];

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const chosenIn = (place: string): readonly Chosen[] => all[place] ?? NONE;

export const setChosen = (place: string, chosen: readonly Chosen[]): void => {
  all = { ...all, [place]: chosen.length > 0 ? chosen : undefined };
  for (const listener of listeners) listener();
};

/** Whoever logs out, or sits down after somebody else, finds nothing. */
export const forgetChosen = (): void => {
  all = {};
  for (const listener of listeners) listener();
};

export const useChosen = (place: string) => useSyncExternalStore(subscribe, () => chosenIn(place));
