import { UID } from '../../../src/plugins/case-management/shared/ids';
import { identityType, listEntry, makeClient, makeListEntry, makePerson } from '../../support/factories';
import { developer, seen, ticked } from './http';

const PLUGIN = 'plugin::case-management';

/** A form on the website may bring people in, and must not become a way to look people up. */
describe('a token that may write and not read', () => {
  const person = async (over: object = {}) => ({
    kind: 'individual',
    firstName: 'Perpetua',
    familyName: 'Larkspur',
    gender: 'female',
    types: [await identityType('client')],
    region: await listEntry(UID.region, 'not-known'),
    ...over,
  });
  const intakeOf = async (client: object) => ({
    client,
    case: { title: 'Call back' },
    action: { type: (await makeListEntry(UID.actionType)).documentId, state: 'done' },
    advocate: (await makePerson()).documentId,
  });

  it('is told ids by intake, for a new client and for a known one, and nobody’s likeness', async () => {
    const form = await ticked([`${PLUGIN}.intake.create`]);
    const made = await form.post('/intake', await intakeOf(await person({ phone: '0400 000 123' }))).expect(201);
    const ids = { documentId: expect.any(String), version: expect.any(Number) };
    expect(made.body.data).toEqual({ client: ids, case: ids, action: ids });
    const again = await form.post('/intake', await intakeOf(await person())).expect(409);
    expect(again.body.error.details).toEqual({ duplicates: [], path: ['client'] });
    const known = await makeClient({ phone: '0400 000 456' });
    const opened = await form.post('/intake', await intakeOf({ documentId: known.documentId })).expect(201);
    expect(opened.body.data.client).toEqual({ ...ids, documentId: known.documentId });
  });

  it('is told the id and the version of what it makes and changes', async () => {
    const writer = await ticked([`${PLUGIN}.identity.create`, `${PLUGIN}.identity.update`]);
    const made = await writer.post('/identities', await person({ familyName: 'Foxglove' })).expect(201);
    expect(made.body.data).toEqual({ documentId: expect.any(String), version: 1 });
    const { documentId } = made.body.data as { documentId: string };
    const changed = await writer.patch(`/identities/${documentId}`, { phone: '1' }, seen(1)).expect(200);
    expect(changed.body.data).toEqual({ documentId, version: 2 });
    const reader = await ticked([`${PLUGIN}.identity.update`, `${PLUGIN}.identity.findOne`]);
    const read = await reader.patch(`/identities/${documentId}`, { phone: '2' }, seen(2)).expect(200);
    expect(read.body.data).toMatchObject({ familyName: 'Foxglove', phone: '2' });
  });

  it('gives whoever has everything the whole answer', async () => {
    const api = await developer();
    const known = await makeClient({ phone: '0400 000 789' });
    const opened = await api.post('/intake', await intakeOf({ documentId: known.documentId })).expect(201);
    expect(opened.body.data.client).toMatchObject({ phone: '0400 000 789' });
  });
});
