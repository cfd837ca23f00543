import { createHash } from 'node:crypto';
import { lockCounters } from './counters';
import type { Trx } from './transaction';

/** Few enough to be rows that stay, without keeping a name; enough that strangers seldom wait for each other. */
const SLOTS = 1024;

const slotOf = (key: string): string => {
  const slot = createHash('sha256').update(key).digest().readUInt16BE() % SLOTS;
  return `intake:${String(slot).padStart(4, '0')}`;
};

/**
 * Makes whoever brings one of these search keys at the same moment wait until this transaction has ended, and so see
 * whom it has added. To be called first in a transaction.
 */
export const lockNames = (trx: Trx, keys: readonly string[]): Promise<void> => lockCounters(trx, keys.map(slotOf));
