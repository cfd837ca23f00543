import type { Raw } from './raw';
import { actionState, activityStatusName, caseStage } from './statuses';

describe('the state of an activity', () => {
  it.each([
    ['Completed', 'done'],
    ['Left Message', 'done'],
    ['Unreachable', 'done'],
    ['No_show', 'done'],
    ['No-show', 'done'],
    ['Cancelled', 'cancelled'],
    ['Not Required', 'cancelled'],
    ['Scheduled', 'planned'],
    ['Available', 'planned'],
    ['Unread', 'planned'],
    ['Draft', 'planned'],
    ['', 'planned'],
  ])('%j → %s', (name, state) => {
    expect(actionState(name)).toBe(state);
  });

  it('goes by the machine name, whatever the label says', () => {
    const statuses = new Map<string, Raw>([['2', { value: '2', name: 'Completed', label: 'Erledigt' }]]);
    expect(activityStatusName({ status_id: '2' }, statuses)).toBe('Completed');
    expect(activityStatusName({ status_id: 2 }, statuses)).toBe('Completed');
  });

  it('goes by what the activity says where the list lacks its status', () => {
    expect(activityStatusName({ status_id: '99', status_name: 'Cancelled' }, new Map())).toBe('Cancelled');
  });
});

describe('the stage of a case', () => {
  const statuses = new Map<string, Raw>([
    ['2', { value: '2', name: 'Closed', grouping: 'Closed' }],
    ['3', { value: '3', name: 'Urgent', grouping: 'Opened' }],
    ['5', { value: '5', name: 'Odd', grouping: '' }],
  ]);

  it.each([
    ['2', 'closed'],
    ['3', 'open'],
    ['5', null],
    ['77', null],
  ])('status %s → %s', (status, stage) => {
    expect(caseStage({ status_id: status }, statuses)).toBe(stage);
  });
});
