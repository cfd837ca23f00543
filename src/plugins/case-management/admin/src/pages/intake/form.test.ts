import { type Around, EMPTY, inputOf, missingIn, toBody } from './form';

const around: Around = {
  oneCall: false,
  known: null,
  today: '2026-03-03',
  dayOrder: 'dmy',
  requires: { region: ['individual', 'organisation'], gender: ['individual'] },
  ownFields: { client: [], case: [] },
  timeZone: 'Australia/Hobart',
  otherType: 'other-type',
  referrerRole: 'referrer-role',
  outcomeName: 'Could not help',
};
const form = { ...EMPTY, type: 'client-type', actionType: 'phone', region: 'north' };
const jane = { ...form, firstName: 'Jane', familyName: 'Doe', gender: 'female' as const };

describe('intake', () => {
  it('says all that is missing at once, by the kind of client and the identity type', () => {
    expect(missingIn(EMPTY, around)).toEqual({
      region: 'needed',
      gender: 'needed',
      familyName: 'needed',
      actionType: 'needed',
    });
    expect(missingIn({ ...form, kind: 'anonymous' }, around)).toEqual({});
    expect(missingIn({ ...form, kind: 'organisation' }, around)).toEqual({ name: 'needed' });
    expect(missingIn(form, { ...around, known: 'jane' })).toEqual({});
    expect(missingIn({ ...jane, duration: 'soon', age: 'old' }, { ...around, oneCall: true })).toEqual({
      outcome: 'needed',
      duration: 'duration.unclear',
      age: 'age',
    });
  });

  it('sends a client, a case and what was done, and nothing that was not typed', () => {
    expect(toBody({ ...jane, age: '41', duration: '40m' }, around, false)).toEqual({
      client: {
        kind: 'individual',
        firstName: 'Jane',
        familyName: 'Doe',
        gender: 'female',
        dateOfBirth: '1985-03-03',
        dateOfBirthEstimated: true,
        types: ['client-type'],
        region: 'north',
      },
      case: {},
      action: { type: 'phone', state: 'done', durationMinutes: 40 },
    });
  });

  it('reads a date of birth as it is written here, and refuses what is none', () => {
    expect(toBody({ ...jane, dateOfBirth: '5/4/1971' }, around, false).client).toMatchObject({
      dateOfBirth: '1971-04-05',
    });
    expect(missingIn({ ...jane, dateOfBirth: '31/2/1971' }, around)).toEqual({ dateOfBirth: 'dateOfBirth' });
  });

  it('keeps no name of somebody who turned out to have none to give', () => {
    const { client } = toBody({ ...jane, kind: 'anonymous' }, around, false);
    expect(client).toEqual({
      kind: 'individual',
      anonymous: true,
      gender: 'female',
      types: ['client-type'],
      region: 'north',
    });
  });

  it('closes one call with its outcome, in other words where there are any', () => {
    const call = { ...form, kind: 'anonymous' as const, outcome: 'no' };
    expect(toBody(call, { ...around, oneCall: true }, false).close).toEqual({
      outcome: 'no',
      reason: 'Could not help',
    });
    expect(toBody({ ...call, reason: 'Not here' }, { ...around, oneCall: true }, false).close?.reason).toBe('Not here');
  });

  it('names who referred, known or new', () => {
    const referrer = { is: 'individual' as const, name: 'Dr Ann Lee' };
    expect(toBody({ ...jane, referrer }, around, true)).toMatchObject({
      confirmedNew: true,
      roles: [{ type: 'referrer-role', identity: { firstName: 'Dr Ann', familyName: 'Lee', types: ['other-type'] } }],
    });
  });

  it('shows each sentence where it belongs', () => {
    expect(['client.region', 'case.issues.0', 'case.title', 'action.durationMinutes'].map(inputOf)).toEqual([
      'region',
      'issues',
      'about',
      'duration',
    ]);
    expect(['roles.0.identity.name', 'close.reason', 'action.type', 'client.types'].map(inputOf)).toEqual([
      'referrer',
      'reason',
      'actionType',
      'type',
    ]);
  });

  it('asks for the organisation’s own fields and for when it was, and sends them as what they are', () => {
    const asking: Around = {
      ...around,
      ownFields: {
        client: [{ key: 'children', label: 'Children', kind: 'number', required: true }],
        case: [{ key: 'urgent', label: 'Urgent', kind: 'yesNo', required: true }],
      },
    };
    const late = { ...jane, duration: '30m', when: 'at' as const, day: '2026-03-02', time: '' };
    expect(missingIn({ ...late, own: { 'client.details.children': 'two' } }, asking)).toEqual({
      when: 'when',
      'client.details.children': 'number',
      'case.details.urgent': 'needed',
    });
    expect(missingIn({ ...late, own: {} }, { ...asking, known: 'jane' })).not.toHaveProperty('client.details.children');
    const own = { 'client.details.children': '2', 'case.details.urgent': 'no' };
    const body = toBody({ ...late, time: '10:00', own }, { ...asking, oneCall: true }, false);
    expect(body).toMatchObject({
      client: { details: { children: 2 } },
      case: { details: { urgent: false }, openedAt: '2026-03-01T23:00:00.000Z' },
      action: { startedAt: '2026-03-01T23:00:00.000Z', durationMinutes: 30 },
      close: { closedAt: '2026-03-01T23:30:00.000Z' },
    });
    expect(inputOf('client.details.children')).toBe('client.details.children');
    expect(inputOf('action.startedAt')).toBe('when');
  });
});
