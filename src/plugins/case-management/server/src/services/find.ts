import type { Core } from '@strapi/strapi';
import { FIND_KINDS } from '../../../shared/contracts/find';
import type { FindAnswer, FindKind, FindQuery } from '../../../shared/contracts/find';
import { permissionId } from '../../../shared/permissions';
import { BrokenRule, problem } from '../domain/errors';
import {
  BY_WORDS,
  FOUND,
  findWords,
  likenessOfName,
  likenessOfWords,
  soughtIdentity,
  soughtReference,
  soughtWords,
} from '../domain/find';
import { localDateOf, yearOf } from '../domain/time';
import { findActionsBy } from '../queries/find/actions';
import { findCasesBy } from '../queries/find/cases';
import { findIdentitiesBy } from '../queries/find/identities';
import type { FoundIdentity } from '../queries/find/identities';
import { readTimeZone } from '../queries/time-zone';
import type { Actor } from './actor';

type Found = FindAnswer['data'];

const mayRead = (actor: Actor, kind: FindKind) => actor.can(permissionId(`${kind}.read`));

const kindsOf = (text: string | undefined): FindKind[] => {
  const asked = text?.split(',').map((item) => item.trim()) ?? [...FIND_KINDS];
  return asked.map((name) => {
    const kind = FIND_KINDS.find((known) => known === name);
    if (!kind) throw new BrokenRule([problem('kinds', `The kinds are ${FIND_KINDS.join(', ')}.`)]);
    return kind;
  });
};

/** The best first; equals stay in the order of the statement, touched last first. */
const ranked = <Item extends { score: number }>(items: Item[], limit: number): Item[] =>
  items
    .filter(({ score }) => score >= FOUND)
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);

const asIdentity = (q: string, found: FoundIdentity): Found['identities'][number] => {
  const { exact, firstName, otherNames, familyName, anonymousLabel, ...shown } = found;
  const name = found.kind === 'individual' ? null : found.name;
  const score = exact ? 1 : likenessOfName(q, { ...found, name, firstName, otherNames, familyName, anonymousLabel });
  const byExact = q.includes('@') ? 'email' : 'phone';
  return { ...shown, score, by: exact ? byExact : score >= BY_WORDS ? 'words' : 'spelling' };
};

interface Asked {
  q: string;
  now: Date;
  limit: number;
  today: string;
  year: number;
  withCases: boolean;
}

const identities = async (strapi: Core.Strapi, { q, limit, today, withCases }: Asked): Promise<Found['identities']> => {
  const found = await findIdentitiesBy(strapi, soughtIdentity(q), { today, withCases });
  return ranked(
    found.map((one) => asIdentity(q, one)),
    limit
  );
};

const cases = async (strapi: Core.Strapi, { q, limit, today, year }: Asked): Promise<Found['cases']> => {
  const typed = findWords(q);
  const sought = { words: soughtWords('case', q), reference: soughtReference(q, year), today };
  const found = (await findCasesBy(strapi, sought)).map(({ exact, ...one }) => ({
    ...one,
    by: exact ? ('reference' as const) : ('words' as const),
    score: exact ? 1 : likenessOfWords(typed, findWords(one.title)),
  }));
  return ranked(found, limit);
};

const actions = async (strapi: Core.Strapi, { q, limit, now }: Asked): Promise<Found['actions']> => {
  const typed = findWords(q);
  const found = (await findActionsBy(strapi, soughtWords('action', q), now)).map((one) => ({
    ...one,
    by: 'words' as const,
    score: likenessOfWords(typed, findWords(one.summary)),
  }));
  return ranked(found, limit);
};

/** Identities, cases and actions that fit what was typed: of each kind that the actor may read. */
export const find = async (strapi: Core.Strapi, actor: Actor, query: FindQuery): Promise<FindAnswer> => {
  const kinds = kindsOf(query.kinds).filter((kind) => mayRead(actor, kind));
  const [now, zone] = [new Date(), await readTimeZone(strapi)];
  const asked: Asked = {
    q: query.q,
    now,
    limit: query.limit,
    today: localDateOf(now, zone),
    year: yearOf(now, zone),
    withCases: mayRead(actor, 'case'),
  };
  const of = <Item>(kind: FindKind, read: (strapi: Core.Strapi, asked: Asked) => Promise<Item[]>) =>
    kinds.includes(kind) ? read(strapi, asked) : Promise.resolve<Item[]>([]);
  const [foundIdentities, foundCases, foundActions] = await Promise.all([
    of('identity', identities),
    of('case', cases),
    of('action', actions),
  ]);
  return { data: { identities: foundIdentities, cases: foundCases, actions: foundActions }, meta: { kinds } };
};
