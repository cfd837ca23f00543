import { isBlank } from '../../../../shared/blank';
import { problem } from '../../domain/errors';
import { checkDeclarations } from '../../domain/fields';
import { isTimeZone } from '../../domain/time';
import { takeNumbers } from '../../queries/counters';
import { forgetOrganisation, hasOrganisation } from '../../queries/organisation';
import type { Draft, Noun } from './context';

const DEMO = "Whether this is the demo is settled when the database is filled, and can't be changed.";

const SECOND = 'There is an organisation already, and this register is kept for one: change it instead.';

const check = ({ before, after, problems }: Draft): void => {
  if (Boolean(after.demo) !== Boolean(before?.demo)) problems.push(problem('demo', DEMO));
  if (isBlank(after.name)) problems.push(problem('name', 'The organisation needs a name.'));
  if (!isTimeZone(after.timeZone))
    problems.push(problem('timeZone', 'Give a time zone by its IANA name, such as Australia/Hobart.'));
  problems.push(...checkDeclarations(after.caseFields, 'caseFields'));
};

export const organisationNoun: Noun = {
  systemAttributes: [],
  prepare: async ({ strapi, trx }, drafts) => {
    drafts.forEach(check);
    const isNew = drafts.filter(({ before }) => before === null);
    // The number is locked until the transaction ends: of two that begin at once, the second sees the first.
    if (isNew.length > 0) await takeNumbers(trx, 'organisation', isNew.length);
    if (isNew.length > 1 || (isNew.length > 0 && (await hasOrganisation(strapi, trx))))
      isNew.forEach(({ problems }) => problems.push(problem([], SECOND)));
  },
  follow: async ({ trx }) => forgetOrganisation(trx),
  checkDelete: async () => [problem([], "The organisation can't be deleted.")],
};
