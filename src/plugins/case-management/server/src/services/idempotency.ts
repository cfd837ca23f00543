import { createHash, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { claimKey, forgetAnswers, keepAnswer } from '../queries/idempotency';
import type { RequestKey } from '../queries/idempotency';
import { inTransaction } from '../queries/transaction';
import type { Actor } from './actor';

export interface Answer {
  status: number;
  body: string;
}

/** The key was used before, for something else. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';

  constructor() {
    super('This Idempotency-Key was used before with another body. Take a new key for a new request.');
  }
}

const KEPT_FOR = 24 * 60 * 60 * 1000;

/** Answers hold names: they go when their time is over, also where nobody sends a key again. */
export const forgetOldAnswers = (strapi: Core.Strapi, now = new Date()): Promise<void> =>
  inTransaction(strapi, (trx) => forgetAnswers(trx, new Date(now.getTime() - KEPT_FOR)));

export const scheduleForgetting = (strapi: Core.Strapi): void => {
  const task = async () => {
    try {
      await forgetOldAnswers(strapi);
    } catch (error) {
      const reason = error instanceof Error ? error.name : String(error);
      strapi.log.warn(`Old answers could not be forgotten and will be next time (${reason}).`);
    }
  };
  strapi.cron.add({ 'casework-idempotency': { task, options: { rule: '0 7 * * * *' } } });
};

const hashOf = (body: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(body) ?? '')
    .digest('hex');

/**
 * Does `work` once for each key of an actor on a route, within 24 hours: the same request again gets the same
 * answer, at the same time too. Key, work and answer are one transaction, so that a failure keeps nothing.
 */
export const onlyOnce = async (
  strapi: Core.Strapi,
  actor: Actor,
  { key, route, body }: { key: string; route: string; body: unknown },
  work: () => Promise<Answer>
): Promise<Answer> =>
  inTransaction(strapi, async (trx) => {
    const request: RequestKey = { key, route, actor: `${actor.kind}:${actor.id}` };
    const [bodyHash, claim, at] = [hashOf(body), `claim:${randomUUID()}`, new Date()];
    await forgetOldAnswers(strapi, at);
    const kept = await claimKey(trx, request, { bodyHash, claim, at });
    if (kept && kept.bodyHash !== bodyHash) throw new KeyReused();
    if (kept && kept.answer !== claim) return { status: kept.status ?? 200, body: kept.answer };
    const answer = await work();
    await keepAnswer(trx, request, answer.status, answer.body);
    return answer;
  });
