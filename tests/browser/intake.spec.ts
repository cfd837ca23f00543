import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { typist } from './support/keys';
import { apiOf, logIn, PAGES } from './support/panel';
import { haveActionType, openCase } from './support/story';

const noViolations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
};

/** Opens the page as it is for somebody who works: the first field has the focus. */
const openIntake = async (page: Page, search = '') => {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto(`${PAGES}/intake${search}`);
  await expect(page.locator('[data-casework=intake]')).toBeVisible();
};

/** A practised typist: five letters a second, and another key in half a second. */
const seconds = ({ letters, keys }: { letters: number; keys: number }) => letters / 5 + keys / 2;

test('takes on a new client with a case and a first action by keyboard alone, within a minute', async ({
  page,
  request,
}) => {
  await haveActionType(request, 'phone-call', 'Phone call');
  await logIn(page, 'advocate');
  await openIntake(page);
  const hands = typist(page);
  await expect(page.getByLabel('First name')).toBeFocused();
  await hands.type('Wilhelmina');
  await hands.press('Tab');
  await hands.type('Ketteringham');
  await hands.press('Tab');
  await hands.type('05041971');
  await expect(page.getByText('5 April 1971')).toBeVisible();
  await hands.press('Tab', 2);
  await expect(page.getByRole('combobox', { name: 'Gender' })).toBeFocused();
  await hands.type('fem');
  await hands.press('Tab', 3);
  await expect(page.getByLabel('In a few words')).toBeFocused();
  await hands.type('Eviction notice');
  await hands.press('Tab');
  await expect(page.getByLabel('Referred by')).toBeFocused();
  await hands.press('Tab');
  await expect(page.getByLabel('What was done')).toHaveValue('Phone call');
  await hands.press('Tab');
  await hands.type('40m');
  await hands.press('Tab', 2);
  await hands.type('Has a notice to leave by Friday.');
  await hands.press('Control+Enter');
  await expect(page).toHaveURL(/cases\/[a-z0-9]{20,}$/);
  console.log(`Intake: ${JSON.stringify(hands.count())}, ${seconds(hands.count())} s`);
  expect(hands.count().keys).toBeLessThanOrEqual(16);
  expect(seconds(hands.count())).toBeLessThanOrEqual(60);

  const api = await apiOf(request, 'advocate');
  const documentId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const opened = await api.call<{ title: string; client: { documentId: string } }>(
    'GET',
    `/case-management/cases/${documentId}`
  );
  expect(opened.data).toMatchObject({ title: 'Eviction notice', client: { name: 'Wilhelmina Ketteringham' } });
  const client = await api.call('GET', `/case-management/identities/${opened.data.client.documentId}`);
  expect(client.data).toMatchObject({ gender: 'female', dateOfBirth: '1971-04-05', region: { key: 'not-known' } });
});

test('one call only: nobody by name, recorded and closed in one save, in fifteen seconds', async ({
  page,
  request,
}) => {
  await haveActionType(request, 'phone-call', 'Phone call');
  await logIn(page, 'advocate');
  await openIntake(page, '?as=one-call');
  const hands = typist(page);
  await expect(page.getByLabel('In a few words')).toBeFocused();
  await hands.type('Bond not repaid');
  await hands.press('Tab', 3);
  await hands.type('5m');
  await hands.press('Tab', 3);
  await expect(page.getByLabel('How it ended')).toBeFocused();
  await hands.type('could');
  await hands.press('Control+Enter');
  await expect(page.getByRole('status').getByText(/Could not help/)).toBeVisible();
  console.log(`One call only: ${JSON.stringify(hands.count())}, ${seconds(hands.count())} s`);
  expect(hands.count().keys).toBeLessThanOrEqual(8);
  expect(seconds(hands.count())).toBeLessThanOrEqual(15);
  await expect(page.getByLabel('In a few words')).toBeFocused();
  await expect(page.getByLabel('In a few words')).toHaveValue('');

  const api = await apiOf(request, 'advocate');
  const outcome = await api.entry('outcome', 'could-not-help');
  const counted = await api.call<object[]>('GET', `/case-management/cases?outcome=${outcome}`);
  expect(counted.data).toMatchObject([
    { title: 'Bond not repaid', stage: 'closed', client: { name: expect.stringMatching(/^Anonymous A-/) } },
  ]);
});

test('nobody is made anew before those like them were looked at, and nothing typed is lost', async ({
  page,
  request,
}) => {
  await openCase(request, 'Thimbleby');
  await logIn(page, 'advocate');
  await openIntake(page);
  const hands = typist(page);
  await hands.type('Jane');
  await hands.press('Tab');
  await hands.type('Thimbelby');
  const matches = page.locator('[data-casework=matches]');
  await expect(matches.getByText('Jane Thimbleby')).toBeVisible();
  await expect(matches.getByText('Date of birth not known')).toBeVisible();
  await expect(matches.getByText(/sounds like/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Gender' }).focus();
  await hands.type('fem');
  await hands.press('Control+Enter');
  await expect(matches).toBeFocused();
  await expect(page.getByText('Nothing has been saved yet')).toBeVisible();
  await noViolations(page);

  // The server is gone when it is sent: all stays, and the next try goes through.
  await matches.getByRole('button', { name: 'None of these: new client' }).focus();
  await hands.press('Enter');
  await page.route('**/case-management/intake', (route) => route.abort());
  await hands.press('Control+Enter');
  await expect(page.getByText(/The server could not be reached/)).toBeVisible();
  await expect(page.getByLabel('Family name')).toHaveValue('Thimbelby');
  await page.unroute('**/case-management/intake');
  // Nor is it lost with the page.
  await page.reload();
  await expect(page.getByLabel('Family name')).toHaveValue('Thimbelby');
  await expect(page.locator('[data-casework=draft]')).toContainText('Your draft of');
  await matches.getByRole('button', { name: 'None of these: new client' }).click();
  await hands.press('Control+Enter');
  await expect(page).toHaveURL(/cases\/[a-z0-9]{20,}$/);
  await page.goBack();

  await openIntake(page);
  await page.getByLabel('First name').fill('Jane');
  await page.getByLabel('Family name').fill('Thimbleby');
  await matches.getByRole('button', { name: 'This is them: Jane Thimbleby' }).click();
  await expect(page).toHaveURL(/client=[a-z0-9]{20,}/);
  const known = page.locator('[data-casework=known-client]');
  await expect(known.getByText(/There is an open case/)).toBeVisible();
  await noViolations(page);
  await page.goBack();
  await expect(page.getByLabel('Family name')).toHaveValue('Thimbleby');
});

for (const theme of ['light', 'dark'] as const) {
  test(`intake has no barriers that axe can find, in ${theme}, and fits a phone`, async ({ page }) => {
    await logIn(page, 'advocate', theme);
    await openIntake(page);
    await noViolations(page);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('This is needed.').first()).toBeVisible();
    await noViolations(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const search of ['', '?as=one-call']) {
        await openIntake(page, search);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider).toBeLessThanOrEqual(0);
      }
    }
    await page.route('**/case-management/regions*', (route) => route.abort());
    await page.goto(`${PAGES}/intake`);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await noViolations(page);
  });
}

test('asks for what the organisation can’t do without, and takes what was done yesterday', async ({
  page,
  request,
}) => {
  await haveActionType(request, 'phone-call', 'Phone call');
  const admin = await apiOf(request, 'super-admin');
  const type = await admin.create('identity-type', {
    name: 'Tenant',
    key: `tenant-${Date.now()}`,
    permitsCases: true,
    fields: [{ key: 'lease', label: 'Lease number', kind: 'number', required: true }],
  });
  try {
    await page.setViewportSize({ width: 390, height: 844 });
    await logIn(page, 'advocate');
    await openIntake(page);
    await page.getByLabel('First name').fill('Ottoline');
    await page.getByLabel('Family name').fill('Marchbanks');
    await page.getByRole('combobox', { name: 'Kind of identity' }).click();
    await page.getByRole('option', { name: 'Tenant' }).click();
    await page.getByLabel('When').click();
    await page.getByRole('option', { name: 'Began at …' }).click();
    const day = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await page.getByLabel('Day').fill(day);
    await page.getByLabel('Time').fill('10:15');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByLabel('Lease number')).toBeFocused();
    await expect(page.getByLabel('Lease number')).toHaveAttribute('aria-invalid', 'true');
    await noViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByLabel('Lease number').fill('12');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/cases\/[a-z0-9]{20,}$/);
    const documentId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const api = await apiOf(request, 'advocate');
    const [done] = (
      await api.call<Array<{ startedAt: string }>>('GET', `/case-management/actions?case=${documentId}&source=human`)
    ).data;
    expect(done?.startedAt).toBe(`${day}T10:15:00.000Z`);
  } finally {
    await admin.call('PUT', `/content-manager/collection-types/plugin::case-management.identity-type/${type}`, {
      active: false,
      version: 1,
    });
  }
});
