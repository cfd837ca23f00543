import { problem } from '../../domain/errors';
import { checkDeclarations } from '../../domain/fields';
import { isTimeZone } from '../../domain/time';
import { forgetOrganisation } from '../../queries/organisation';
import type { Draft, Noun } from './context';

const check = ({ after, problems }: Draft): void => {
  if (typeof after.name !== 'string' || after.name.trim() === '')
    problems.push(problem('name', 'The organisation needs a name.'));
  if (!isTimeZone(after.timeZone))
    problems.push(problem('timeZone', 'Give a time zone by its IANA name, such as Australia/Hobart.'));
  problems.push(...checkDeclarations(after.caseFields, 'caseFields'));
};

export const organisationNoun: Noun = {
  systemAttributes: [],
  prepare: async (_, drafts) => drafts.forEach(check),
  follow: async ({ trx }) => forgetOrganisation(trx),
  checkDelete: async () => [problem([], "The organisation can't be deleted.")],
};
