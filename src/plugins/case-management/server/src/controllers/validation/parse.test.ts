import { z } from '@strapi/utils';
import { limit, longText } from '../../../../shared/contracts/common';
import { check } from './parse';

const sentenceFor = (schema: z.ZodType, value: unknown) => {
  const parsed = check(z.object({ field: schema }), { field: value });
  return parsed.ok ? null : parsed.problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ');
};

test.each<[z.ZodType, unknown, string]>([
  [z.string(), undefined, 'This is required.'],
  [z.string(), 5, 'This must be a text.'],
  [z.number(), '5', 'This must be a number.'],
  [z.number().int(), 1.5, 'This must be a whole number.'],
  [z.boolean(), 'yes', 'This must be true or false.'],
  [z.array(z.string()), 'a', 'This must be a list.'],
  [z.record(z.string(), z.unknown()), 'a', 'This must be an object.'],
  [z.strictObject({}), [], 'This must be an object.'],
  [z.string().min(1), '', 'This is empty: write something.'],
  [z.string().max(500), 'x'.repeat(501), 'Send at most 500 characters.'],
  [z.array(z.string()).min(1), [], 'Name at least one.'],
  [z.array(z.string()).max(100), Array.from({ length: 101 }, String), 'Send at most 100 entries.'],
  [limit, 0, 'Give a whole number from 1 to 100.'],
  [limit, 1000, 'Give a whole number from 1 to 100.'],
  [limit, 'many', 'Give a whole number from 1 to 100.'],
  [longText, 'x'.repeat(100_001), 'Write at most 100,000 characters.'],
])('what does not fit is said in words that a person understands: %#', (schema, value, sentence) => {
  expect(sentenceFor(schema, value)).toBe(`field: ${sentence}`);
});
