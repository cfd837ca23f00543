import type { Core } from '@strapi/strapi';
import type { Desk } from '../../../shared/contracts/desk';
import type { BriefQuery, PrintQuery } from '../../../shared/contracts/print';
import type { CaseTimeline, TimelineAction, TimelineQuery } from '../../../shared/contracts/timeline';
import { PRINTED } from '../../../shared/ids';
import { ACTION_STATES } from '../../../shared/vocabulary';
import type { ActionState, PrintLanguage } from '../../../shared/vocabulary';
import { BrokenRule, problem } from '../domain/errors';
import { briefPage, casePage } from '../domain/print';
import type { Setting } from '../domain/print';
import { localDateOf } from '../domain/time';
import { nameOfIdentity, readPrintPlace, typeNames } from '../queries/print';
import { inTransaction } from '../queries/transaction';
import type { Actor } from './actor';
import { deskJson } from './desk';
import { caseTimeline } from './timeline';
import { makeContext } from './write/context';
import { recordChanges } from './write/record-change';

/** Thousands of pages are a mistake, and would be held in memory. */
const MOST_PRINTED = 10_000;
const AT_ONCE = 500;

const settingOf = async (strapi: Core.Strapi, actor: Actor, language: PrintLanguage): Promise<Setting> => {
  const { name, timeZone, country } = await readPrintPlace(strapi);
  return { language, zone: timeZone, country, organisation: name, by: actor.name, now: new Date() };
};

type Filters = Partial<Omit<TimelineQuery, 'limit' | 'cursor'>>;

const read = async (strapi: Core.Strapi, documentId: string, query: Filters & { limit: number; cursor?: string }) =>
  JSON.parse(await caseTimeline(strapi, documentId, { order: 'asc', ...query })) as CaseTimeline;

/** All that fits the filters, oldest first. */
const readAll = async (strapi: Core.Strapi, documentId: string, filters: Filters) => {
  const actions: TimelineAction[] = [];
  let page = await read(strapi, documentId, { ...filters, limit: AT_ONCE });
  actions.push(...page.data.actions);
  while (page.meta.nextCursor !== null) {
    if (actions.length >= MOST_PRINTED)
      throw new BrokenRule([problem('from', `At most ${MOST_PRINTED} actions are printed at once: choose a period.`)]);
    page = await read(strapi, documentId, { ...filters, limit: AT_ONCE, cursor: page.meta.nextCursor });
    actions.push(...page.data.actions);
  }
  const { case: caseDoc, client } = page.data;
  return { head: { case: caseDoc, client }, actions };
};

const statesOf = ({ states, planned }: PrintQuery): ActionState[] => {
  const asked = (states?.split(',').map((state) => state.trim()) ?? ['done']) as ActionState[];
  return planned === 'true' ? [...new Set([...asked, 'planned' as const])] : asked;
};

/** Paper leaves the house: who made it, when and of what is kept, without an action in the timeline. */
const notePrint = async (strapi: Core.Strapi, actor: Actor, documentId: string, what: object): Promise<void> => {
  const change = { uid: PRINTED, documentId, before: null, after: {}, why: JSON.stringify(what) };
  await inTransaction(strapi, async (trx) => recordChanges(await makeContext(strapi, trx, { actor }), [change]));
};

/** A case's story as a page for paper. */
export const printCase = async (strapi: Core.Strapi, actor: Actor, documentId: string, query: PrintQuery) => {
  const { language, types, states, person, q, from, to } = query;
  const shown = statesOf(query);
  const filters = { types, states: shown.join(','), person, q, from, to };
  const { head, actions } = await readAll(strapi, documentId, filters);
  const selection = {
    types:
      types === undefined
        ? undefined
        : await typeNames(
            strapi,
            types.split(',').map((key) => key.trim())
          ),
    states: shown,
    statesAsked: states !== undefined && shown.length < ACTION_STATES.length,
    person: person === undefined ? undefined : ((await nameOfIdentity(strapi, person)) ?? person),
    words: q,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
  };
  await notePrint(strapi, actor, documentId, { what: 'case', ...filters });
  return casePage(await settingOf(strapi, actor, language), { head, actions, selection });
};

/** How far back something that people did is looked for, behind what the system noted. */
const LOOKED_THROUGH = 100;
const LISTED = 3;

/** One sheet before a visit. */
export const briefOfCase = async (strapi: Core.Strapi, actor: Actor, documentId: string, query: BriefQuery) => {
  const { data } = JSON.parse(await deskJson(strapi, actor, documentId)) as Desk;
  const [setting, done, planned] = [
    await settingOf(strapi, actor, query.language),
    await read(strapi, documentId, { states: 'done', order: 'desc', limit: LOOKED_THROUGH }),
    await read(strapi, documentId, { states: 'planned', limit: LISTED }),
  ];
  const last = done.data.actions.filter(({ source }) => source !== 'system').slice(0, LISTED);
  const today = localDateOf(setting.now, setting.zone);
  await notePrint(strapi, actor, documentId, { what: 'brief' });
  return briefPage(setting, { desk: data, last, next: planned.data.actions, today });
};
