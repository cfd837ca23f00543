/** The same numbers on every machine: mulberry32. */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const word = (next: () => number) =>
  Math.floor(next() * 2 ** 31)
    .toString(36)
    .padStart(6, '0')
    .slice(-6);

/** 24 lower-case letters and digits, like Strapi's own, scattered so that indexes are met as in real life. */
export const documentIdOf = (kind: string, id: number): string => {
  const next = randomFrom(id * 2654435761 + kind.charCodeAt(0) * 97 + kind.charCodeAt(1));
  return `${kind.charAt(0)}${word(next)}${word(next)}${word(next)}${word(next)}`.slice(0, 24);
};

export const pick = <Item>(items: readonly Item[], next: () => number): Item => {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
};
