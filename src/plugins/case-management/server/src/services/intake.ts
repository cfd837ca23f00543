import type { Core } from '@strapi/strapi';
import type { IdentityMatch } from '../../../shared/contracts/identity';
import type { IntakeBody } from '../../../shared/contracts/intake';
import { UID } from '../../../shared/ids';
import { BrokenRule, problem } from '../domain/errors';
import { rowIdsOf } from '../queries/find-records';
import { createAction } from './action';
import type { Actor } from './actor';
import { advocateFor } from './advocate';
import { caseType, openCase } from './case';
import { findMatches, identityType } from './identity';
import { resolveLinks } from './links';
import { insertRecord, readRecord } from './records';

/** I7: nothing was written, because someone in the register might be the client. */
export class LikelyDuplicates extends Error {
  override readonly name = 'LikelyDuplicates';

  constructor(readonly duplicates: IdentityMatch[]) {
    super('Somebody like this is in the register already. Choose them, or confirm that this is someone new.');
  }
}

/** Paths of a part of the body begin with the part's name. */
const within = async <Result>(part: 'client' | 'case' | 'action', work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BrokenRule)) throw error;
    throw new BrokenRule(error.problems.map(({ path, message }) => ({ path: [part, ...path], message })));
  }
};

type Client = { id: number; documentId: string };
const isKnown = (client: IntakeBody['client']): client is { documentId: string } =>
  'documentId' in client && typeof client.documentId === 'string';

const clientOf = async (strapi: Core.Strapi, actor: Actor, body: IntakeBody): Promise<Client> => {
  const { client } = body;
  if (isKnown(client)) {
    const id = (await rowIdsOf(strapi, UID.identity, [client.documentId])).get(client.documentId);
    if (id === undefined)
      throw new BrokenRule([problem('documentId', `There is no such record: ${client.documentId}.`)]);
    return { id, documentId: client.documentId };
  }
  const row = await resolveLinks(strapi, identityType.fields, client);
  return insertRecord(strapi, actor, UID.identity, row);
};

const adviseDuplicates = async (strapi: Core.Strapi, { client, confirmedNew }: IntakeBody) => {
  if (confirmedNew || isKnown(client)) return;
  const { firstName, otherNames, familyName, name, knownAs, formerNames, dateOfBirth, kind } = client;
  const sought = { firstName, otherNames, familyName, name, knownAs, formerNames, dateOfBirth };
  const duplicates = await findMatches(strapi, { ...sought, kind: kind ?? 'individual' });
  if (duplicates.length > 0) throw new LikelyDuplicates(duplicates);
};

/** C5: client, case, advocate's role and first action, in one transaction. Answers JSON text. */
export const takeIn = async (strapi: Core.Strapi, actor: Actor, body: IntakeBody): Promise<string> => {
  const advocateId = await advocateFor(strapi, actor, body.advocate);
  await adviseDuplicates(strapi, body);
  return strapi.db.transaction(async () => {
    const client = await within('client', () => clientOf(strapi, actor, body));
    const opened = await within('case', async () => {
      const row = await resolveLinks(strapi, caseType.fields, body.case);
      return openCase(strapi, actor, { ...row, client: client.id }, advocateId);
    });
    const action = await within('action', () =>
      createAction(strapi, actor, { ...body.action, case: opened.documentId })
    );
    const [identity, caseDoc] = [
      await readRecord(strapi, identityType, client.documentId),
      await readRecord(strapi, caseType, opened.documentId),
    ];
    return `{"data":{"client":${identity.json},"case":${caseDoc.json},"action":${action.json}},"meta":{}}`;
  });
};
