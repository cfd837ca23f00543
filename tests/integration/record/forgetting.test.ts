import { TABLE } from '../../../src/plugins/case-management/shared/ids';
import { app } from '../../support/app';

interface Idempotency {
  forgetOldAnswers(strapi: unknown, now?: Date): Promise<void>;
}
const { forgetOldAnswers } = fromServer('services/idempotency') as Idempotency;

const HOUR = 3_600_000;

describe('answers that are kept for a key', () => {
  it('are forgotten after 24 hours, though nobody sends a key again', async () => {
    const kept = () => app().strapi.db.connection(TABLE.idempotency).where({ actor: 'token:forgetting' });
    const now = new Date('2026-03-03T12:00:00.000Z');
    const answer = (key: string, hours: number) => ({
      key,
      actor: 'token:forgetting',
      route: 'intake',
      body_hash: 'x',
      status: 201,
      answer: '{"name":"Ada Bell"}',
      at: new Date(now.getTime() - hours * HOUR),
    });
    await kept().insert([answer('old', 25), answer('young', 23)]);
    await forgetOldAnswers(app().strapi, now);
    expect((await kept().select('key')).map(({ key }: { key: string }) => key)).toEqual(['young']);
    await kept().del();
    expect([...app().strapi.cron.jobs].map(({ name }) => name)).toContain('casework-idempotency');
  });
});
