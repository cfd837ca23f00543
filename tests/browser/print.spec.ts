import { expect, test } from '@playwright/test';
import { briefPage, casePage } from '../../src/plugins/case-management/server/src/domain/print';
import type { TimelineAction } from '../../src/plugins/case-management/shared/contracts/timeline';
import { pagesOf } from '../support/pdf-text';

const EVIL = '"</style><script>document.title = "ran"</script>';
const setting = {
  language: 'en' as const,
  zone: 'Australia/Hobart',
  country: 'AU',
  organisation: 'Kelp Advocacy',
  by: 'Bea Advocate',
  now: new Date('2026-03-03T00:00:00Z'),
};

const participant = (n: number) => ({
  documentId: `p${n}`,
  name: `Person with a rather long name ${n}`,
  kind: 'individual' as const,
  role: { documentId: `r${n}`, key: 'doctor', name: 'Doctor' },
});

const action = (n: number, over: Partial<TimelineAction> = {}): TimelineAction => ({
  documentId: `a${n}`,
  version: 1,
  type: { key: 'call', name: 'Phone call', milestone: false, countsTime: true },
  state: 'done',
  source: 'human',
  summary: `Number ${n}`,
  comments: `What was said. `.repeat(n % 20),
  at: new Date(Date.UTC(2026, 0, 5) + n * 3_600_000).toISOString(),
  startedAt: null,
  dueAt: null,
  dueAllDay: false,
  durationMinutes: 20,
  cancelReason: null,
  recordedBy: 'Bea Advocate',
  assignee: null,
  participants: [participant(1)],
  ...over,
});

const head = {
  case: {
    documentId: 'c',
    reference: 'C-2026-00012',
    title: EVIL,
    stage: 'open' as const,
    openedAt: '2026-01-05T00:00:00Z',
    closedAt: null,
    version: 1,
  },
  client: { documentId: 'd', name: `Jane ${EVIL}` },
};

test('two thousand actions are printed, and every sheet says whose it is and which of how many', async ({ page }) => {
  const actions = Array.from({ length: 2000 }, (_, n) => action(n));
  const selection = { states: ['done' as const], statesAsked: false, types: ['Phone call'] };
  await page.setContent(casePage(setting, { head, actions, selection }));
  expect(await page.title()).toContain('C-2026-00012');
  expect(await page.title()).not.toBe('ran');
  const sheets = pagesOf(await page.pdf({ preferCSSPageSize: true })).map((text) => text.replaceAll(/\s/g, ''));
  expect(sheets.length).toBeGreaterThan(100);
  const edges = ['C-2026-00012·Jane', '5Jan2026–29Mar2026', 'Selection:Phonecallonly', 'PrintedbyBeaAdvocate'];
  for (const [index, text] of sheets.entries())
    for (const words of [...edges, 'TimesinAustralia/Hobart', `Page${index + 1}of${sheets.length}`])
      expect(text, `sheet ${index + 1}`).toContain(words);
  expect(sheets.at(-1)).toContain('Number1999');
});

test('a brief is one sheet, however much was typed', async ({ page }) => {
  const long = (n: number) =>
    action(n, {
      summary: 'summary '.repeat(30),
      comments: 'word\n'.repeat(20_000),
      participants: Array.from({ length: 30 }, (_, one) => participant(one)),
    });
  const client = {
    documentId: 'd',
    version: 1,
    kind: 'individual' as const,
    displayName: 'Jane Doe',
    pronouns: 'she',
    dateOfBirth: '1980-02-03',
    dateOfBirthEstimated: false,
    diedOn: null,
    email: 'jane@example.test',
    phone: '03 6200 0000',
    address: 'A long street\n'.repeat(50),
    preferredContact: null,
    contactWarning: 'No voicemail. '.repeat(400),
    visitWarning: 'Two dogs. '.repeat(400),
    interpreter: 'Auslan',
    accessNeeds: 'A ramp. '.repeat(400),
    language: 'English',
    createdAt: null,
    updatedAt: null,
  };
  const of = { confidential: false, closeReason: null, outcome: null, issues: [], fundingProgram: null, details: null };
  const made = { createdAt: null, updatedAt: null };
  const people = Array.from({ length: 20 }, (_, n) => ({
    documentId: `r${n}`,
    identity: { documentId: `i${n}`, name: `Person ${n}` },
    type: { key: 'advocate', name: 'Advocate', managesCase: true },
    startedOn: null,
    endedOn: null,
    note: null,
  }));
  const counts = { planned: 3, overdue: 2, done: 3, cancelled: 0, minutes: 60, isNew: 0 };
  const desk = { case: { ...head.case, ...of, ...made, summary: 'about '.repeat(9000) }, client, people, counts };
  const brief = { desk, last: [1, 2, 3].map(long), next: [4, 5, 6].map(long), today: '2026-03-03' };
  await page.setContent(briefPage(setting, brief));
  const sheets = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets).toHaveLength(1);
  expect(sheets[0]?.replaceAll(/\s/g, '')).toContain('Page1of1');
});
