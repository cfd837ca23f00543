const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Whether objects and lists stand more than `levels` within each other. Level by level: what calls itself for each
 * would run out of stack on just what it shall find.
 */
export const isDeeperThan = (levels: number, value: unknown): boolean => {
  let level = [value].filter(isNested);
  for (let depth = 0; depth < levels && level.length > 0; depth += 1)
    level = level.flatMap((one): unknown[] => Object.values(one)).filter(isNested);
  return level.length > 0;
};
