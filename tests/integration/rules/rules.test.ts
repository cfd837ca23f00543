import { UID } from '../../../src/plugins/case-management/shared/ids';
import { makeClient } from '../../support/factories';
import { rowCounts, rowOf } from '../../support/rows';
import { actionRules } from './actions';
import type { Attempt, Broken } from './broken';
import { caseRules } from './cases';
import { identityRules } from './identities';
import { listRules } from './lists';
import type { PathName } from './paths';
import { PATH_NAMES, WAYS } from './paths';
import { recordRules } from './records';
import { roleRules } from './roles';

const attempts = new Map<Broken, Promise<Attempt>>();
const arranged = (broken: Broken): Promise<Attempt> => {
  const attempt = attempts.get(broken) ?? broken.arrange();
  attempts.set(broken, attempt);
  return attempt;
};

const tryOn = (name: PathName, { uid, how }: Broken, { target, data = {} }: Attempt) => {
  const way = WAYS[name];
  if (how === 'create') return way.create(uid, data);
  if (!target) throw new Error('An update and a delete need a target.');
  return how === 'update' ? way.update(uid, target, data) : way.remove(uid, target);
};

/** The target as it is, and how many rows there are of everything. */
const pictureOf = async ({ uid }: Broken, { target }: Attempt) => ({
  target: target && (await rowOf(uid, target.id)),
  everything: await rowCounts(),
});

// A way without a delete has nothing to refuse: our routes delete nothing.
const canTry = (broken: Broken, name: PathName) =>
  !broken.notOn?.[name] && !(broken.how === 'delete' && /route|content API/.test(name));

const suites = [
  ['identities', identityRules],
  ['cases', caseRules],
  ['actions', actionRules],
  ['roles', roleRules],
  ['lists', listRules],
  ['every record', recordRules],
] as const;

beforeAll(async () => {
  // The first thing that a member of staff does makes an identity of theirs (I10): not part of what is refused.
  const outcome = await WAYS['the plugin’s admin route'].create(UID.case, { client: await makeClient() });
  expect(outcome).toMatchObject({ refused: false });
});

describe.each(suites)('the rules of %s', (_noun, rules) => {
  describe.each(rules.map((broken) => [broken.rule, broken] as const))('%s', (_rule, broken) => {
    it.each(PATH_NAMES.filter((name) => canTry(broken, name)))(
      'is refused on %s, and nothing is written',
      async (name) => {
        const attempt = { ...(await arranged(broken)) };
        attempt.data = { ...attempt.data, ...(await broken.besides?.[name]?.()) };
        const before = await pictureOf(broken, attempt);
        const outcome = await tryOn(name, broken, attempt);
        expect(outcome).toMatchObject({ refused: true, status: 400, name: 'ValidationError' });
        const problem = outcome.problems.find(({ path }) => path === broken.path);
        expect({ problems: outcome.problems, found: problem !== undefined }).toMatchObject({ found: true });
        if (!broken.contractOn?.includes(name)) {
          if (typeof broken.sentence === 'string') expect(problem?.message).toBe(broken.sentence);
          else expect(problem?.message).toMatch(broken.sentence);
        }
        expect(await pictureOf(broken, attempt)).toEqual(before);
      }
    );
  });
});
