type Raw = Record<string, unknown>;

const STATUSES = [
  'Scheduled',
  'Completed',
  'Cancelled',
  'Left Message',
  'Unreachable',
  'Not Required',
  'Available',
  'No_show',
];
const byValue = (names: string[], more: (name: string) => Raw = () => ({})) =>
  Object.fromEntries(
    names.map((name, index) => [index + 1, { value: String(index + 1), name, label: name, ...more(name) }])
  );

/** Id of an activity status by its name. */
export const statusId = (name: string) => String(STATUSES.indexOf(name) + 1);

/** The files of a CiviCRM export of our own making, with these cases and contacts. */
export const civicrmExport = (cases: Raw[], contacts: Raw[] = []): Record<string, unknown> => ({
  'cases.json': cases,
  'contacts.json': contacts,
  'case-types.json': [{ id: '1', name: 'tenancy_support', title: 'Tenancy support' }],
  'case-statuses.json': byValue(['Open', 'Resolved'], (name) => ({
    grouping: name === 'Resolved' ? 'Closed' : 'Opened',
  })),
  'activity-types.json': byValue(['Phone Call', 'Meeting', 'Decision', 'Change Case Status'], (name) => ({
    grouping: { Decision: 'milestone', 'Change Case Status': 'system' }[name] ?? 'communication',
  })),
  'activity-statuses.json': byValue(STATUSES),
  'relationship-types.json': { 9: { id: '9', label_a_b: 'Caseworker is', label_b_a: 'Caseworker' } },
});

export const civiContact = (id: string, more: Raw = {}): Raw => ({
  contact_id: id,
  contact_type: 'Individual',
  first_name: 'Nobody',
  last_name: `Number ${id}`,
  display_name: `Nobody Number ${id}`,
  ...more,
});

export const civiActivity = (id: string, more: Raw = {}): Raw => ({
  id,
  activity_type_id: '1',
  status_id: statusId('Completed'),
  activity_date_time: '2024-03-04 10:00:00',
  ...more,
});

export const civiCase = (id: string, client: string, activities: Raw[], more: Raw = {}): Raw => ({
  id,
  subject: `Matter ${id}`,
  case_type_id: '1',
  status_id: '1',
  start_date: '2024-03-01',
  contacts: [
    { contact_id: client, role: 'Client' },
    { contact_id: '900', role: 'Caseworker', display_name: 'Casey Worker', sort_name: 'Worker, Casey' },
  ],
  'api.Activity.getAll.1': { values: activities },
  ...more,
});

/** A large export: `cases` cases of `each` activities, with two participants in every activity. */
export const largeExport = (cases: number, each: number): Record<string, unknown> =>
  civicrmExport(
    Array.from({ length: cases }, (_, index) =>
      civiCase(
        String(index + 1),
        String(1000 + index),
        Array.from({ length: each }, (__, step) =>
          civiActivity(String(index * each + step + 1), {
            activity_date_time: `2024-03-${String((step % 28) + 1).padStart(2, '0')} 10:00:00`,
            target_contact_id: ['901'],
            assignee_contact_id: ['900'],
            duration: '15',
          })
        ),
        index % 5 === 0 ? { status_id: '2', end_date: '2024-04-01' } : {}
      )
    ),
    [
      civiContact('901'),
      ...Array.from({ length: cases }, (_, index) => civiContact(String(1000 + index), { gender: 'Female' })),
    ]
  );
