import type { Knex } from 'knex';
import { TABLE } from '../../../shared/ids';

/** A request that may be sent again: by whom, where, and under which key. */
export interface RequestKey {
  key: string;
  actor: string;
  route: string;
}

export interface KeptAnswer {
  bodyHash: string;
  status: number | null;
  answer: string;
}

const where = ({ key, actor, route }: RequestKey) => ({ key, actor, route });

interface Row {
  body_hash: string;
  status: number | null;
  answer: string;
}

/**
 * Takes the key, unless somebody has it: a parallel request waits here until the first one's transaction has ended.
 * Answers what is kept under the key, be it the caller's own `claim`.
 */
export const claimKey = async (
  trx: Knex,
  request: RequestKey,
  { bodyHash, claim, at }: { bodyHash: string; claim: string; at: Date }
): Promise<KeptAnswer | null> => {
  const row = { ...where(request), body_hash: bodyHash, status: null, answer: claim, at };
  await trx(TABLE.idempotency).insert(row).onConflict(['key', 'actor', 'route']).ignore();
  const kept = await trx<Row>(TABLE.idempotency).where(where(request)).first();
  return kept ? { bodyHash: kept.body_hash, status: kept.status, answer: kept.answer } : null;
};

export const keepAnswer = async (trx: Knex, request: RequestKey, status: number, answer: string): Promise<void> => {
  await trx(TABLE.idempotency).where(where(request)).update({ status, answer });
};

export const forgetAnswers = async (trx: Knex, before: Date): Promise<void> => {
  await trx(TABLE.idempotency).where('at', '<', before).delete();
};
