/** Import in the server's own process: actions with two roles each, by our batch writer and by `documents()` loops. */
import type { Core } from '@strapi/strapi';
import { systemActor } from '../../../src/plugins/case-management/server/src/services/actor';
import { writeBatch } from '../../../src/plugins/case-management/server/src/services/batch';
import type { BatchUid } from '../../../src/plugins/case-management/server/src/services/batch';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { caseRows, sizesOf } from '../generate/dataset';
import type { Lists, Row } from '../generate/dataset';
import { ensureLists } from '../generate/lists';
import type { Family } from '../generate/lists';

/** Rows of one transaction: a stop loses little, and other writers wait briefly. */
const ACTIONS_A_BATCH = 500;

type Data = Record<string, unknown>;
interface NewAction {
  action: Data;
  roles: Data[];
}

const HUMAN = ['case', 'type', 'state', 'summary', 'comments', 'startedAt', 'durationMinutes'] as const;

const dataOf = (row: Row): Data => Object.fromEntries(HUMAN.map((name) => [name, row[name] ?? null]));

/** `count` done actions of open cases, other ones in each round. */
const newActions = (cases: number, lists: Lists, count: number, round: number): NewAction[] => {
  const made: NewAction[] = [];
  const sizes = sizesOf(cases);
  for (let step = 0; made.length < count; step += 1) {
    const { caseRow, actions } = caseRows((round * 7919 + step * 13 + 1) % cases, sizes, lists);
    const [action] = actions;
    if (caseRow.stage !== 'open' || !action) continue;
    const roles = [
      { type: lists.clientRole, identity: caseRow.client },
      { type: lists.workerRole, identity: action.assignee },
    ];
    made.push({ action: dataOf(action), roles });
  }
  return made;
};

const perSecond = async (count: number, work: () => Promise<void>): Promise<number> => {
  const started = process.hrtime.bigint();
  await work();
  return count / (Number(process.hrtime.bigint() - started) / 1e9);
};

const writeRows = async (strapi: Core.Strapi, uid: BatchUid, rows: Data[]): Promise<number[]> => {
  const options = { actor: systemActor('Bench'), onBroken: 'throw', systemActions: false, source: 'import' } as const;
  const results = await writeBatch(strapi, uid, rows, options);
  return results.map((result) => (result.ok ? result.id : 0));
};

export const importActions = async (
  strapi: Core.Strapi,
  cases: number,
  count: number,
  round: number
): Promise<number> => {
  const rows = newActions(cases, await ensureLists(strapi, 'case-management'), count, round);
  return perSecond(count, async () => {
    for (let start = 0; start < count; start += ACTIONS_A_BATCH) {
      const batch = rows.slice(start, start + ACTIONS_A_BATCH);
      await strapi.db.transaction(async () => {
        const ids = await writeRows(
          strapi,
          UID.action,
          batch.map(({ action }) => action)
        );
        const roles = batch.flatMap(({ roles: of }, place) => of.map((role) => ({ ...role, action: ids[place] })));
        await writeRows(strapi, UID.role, roles);
      });
    }
  });
};

interface Documents {
  create(params: { data: Data }): Promise<{ id: number }>;
}

/** One `documents().create()` after the other: with the plain copies, what stock Strapi does without any rule. */
export const documentsLoop = async (
  strapi: Core.Strapi,
  cases: number,
  { family, actions, round }: { family: Family; actions: number; round: number }
): Promise<number> => {
  const rows = newActions(cases, await ensureLists(strapi, family), actions, round);
  const documents = (name: string): Documents => {
    const service: unknown = strapi.documents(`plugin::${family}.${name}`);
    return service as Documents;
  };
  return perSecond(actions, async () => {
    for (const { action, roles } of rows) {
      const { id } = await documents('action').create({ data: action });
      for (const role of roles) await documents('role').create({ data: { ...role, action: id } });
    }
  });
};
