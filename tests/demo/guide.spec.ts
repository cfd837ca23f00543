import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { typist } from '../browser/support/keys';
import { apiOf, logIn, PAGES } from '../browser/support/panel';

/** What docs/guide/advocates.md leads through, in its order, on the demo organisation. */
interface CaseRow {
  documentId: string;
  reference: string;
  client: { documentId: string; name: string };
}

interface Done {
  documentId: string;
  summary: string | null;
  durationMinutes: number | null;
  startedAt: string;
}

/** Open cases of the advocate whose clients no other client is called like. */
const ownCases = async (request: APIRequestContext): Promise<CaseRow[]> => {
  const api = await apiOf(request, 'advocate');
  const path = '/case-management/caseload?advocate=me&limit=100&sort=client';
  const { data } = await api.call<CaseRow[]>('GET', path);
  return data.filter(
    ({ client: { name } }, index) =>
      !name.startsWith('Anonymous') && data.findIndex(({ client }) => client.name === name) === index
  );
};

const doneIn = async (request: APIRequestContext, { documentId }: { documentId: string }): Promise<Done[]> => {
  const api = await apiOf(request, 'advocate');
  const path = `/case-management/actions?case=${documentId}&state=done&source=human&sort=-at&limit=100`;
  return (await api.call<Done[]>('GET', path)).data;
};

const drawer = (page: Page) => page.getByRole('dialog');

test('take on a new client by phone', async ({ page, request }) => {
  await logIn(page, 'advocate');
  await page.goto(PAGES);
  await page.getByRole('link', { name: 'New case' }).press('Enter');
  await expect(page.getByLabel('First name')).toBeFocused();
  const hands = typist(page);
  await hands.type('Saskia');
  await hands.press('Tab');
  await hands.type('Thistlewood');
  await hands.press('Tab');
  await hands.type('12031968');
  await hands.press('Tab', 2);
  await hands.type('fem');
  await hands.press('Tab', 2);
  await hands.type('555 0100');
  await hands.press('Tab');
  await hands.type('Notice to leave');
  await hands.press('Tab', 3);
  await expect(page.getByLabel('Referred by')).toBeFocused();
  await hands.press('Tab');
  await expect(page.getByLabel('What was done')).toHaveValue('Phone call');
  await hands.press('Tab');
  await hands.type('35m');
  await page.getByLabel('What was said').focus();
  await hands.type('Has until Friday. Sent the form.');
  await hands.press('Control+Enter');
  // What was passed over is asked for where it is missing.
  await expect(page.getByText('This is needed.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Region' })).toBeFocused();
  await hands.type('north');
  await hands.press('Control+Enter');
  await expect(page).toHaveURL(/cases\/[a-z0-9]{20,}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saskia Thistlewood');
  const documentId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await doneIn(request, { documentId })).toMatchObject([{ durationMinutes: 35 }]);
});

test('log three actions the fast way', async ({ page, request }) => {
  const cases = await ownCases(request);
  const chosen = cases.slice(0, 3);
  expect(chosen).toHaveLength(3);
  await logIn(page, 'advocate');
  await page.goto(PAGES);
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  const hands = typist(page);
  await hands.press('n');
  for (const [index, row] of chosen.entries()) {
    const client = drawer(page).getByRole('combobox', { name: /^Client/ });
    await expect(client).toBeFocused();
    await hands.type(row.client.name);
    await expect(page.getByRole('option').filter({ hasText: row.reference })).toBeVisible();
    await page.getByRole('option').filter({ hasText: row.reference }).click();
    await hands.type('phone');
    await hands.press('Enter');
    await expect(drawer(page).getByLabel(/^How long/)).toBeFocused();
    await hands.type('20m');
    await hands.press('Tab', 2);
    await hands.type(`Rang about the week ahead (${String(index + 1)})`);
    const last = index === chosen.length - 1;
    await (last
      ? hands.press('Control+Enter')
      : drawer(page)
          .getByRole('button', { name: /another/ })
          .press('Enter'));
    await expect(page.getByText(new RegExp(`^Saved to .*${row.reference}`)).last()).toBeVisible();
  }
  await expect(drawer(page)).toHaveCount(0);
  for (const [index, row] of chosen.entries()) {
    const [newest] = await doneIn(request, row);
    expect(newest).toMatchObject({
      summary: `Rang about the week ahead (${String(index + 1)})`,
      durationMinutes: 20,
    });
  }
});

test('enter a day’s six actions for four clients', async ({ page, request, context }) => {
  const cases = (await ownCases(request)).slice(0, 4);
  expect(cases).toHaveLength(4);
  const [one, two, three, four] = cases as [CaseRow, CaseRow, CaseRow, CaseRow];
  const before = await Promise.all(cases.map(async (row) => (await doneIn(request, row)).length));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await logIn(page, 'advocate');
  await page.goto(PAGES);
  await page.getByRole('link', { name: 'Daily actions' }).press('Enter');
  await page.getByLabel('In one line').fill(`0:01 1m phone ${one.reference} re rent`);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-cell="0:client"]')).toHaveValue(new RegExp(one.reference));
  const row = ({ reference }: CaseRow, what: string) => `0:02\t${reference}\tphone call\t1m\t${what}`;
  const sheet = [row(one, 'Rang back'), row(two, 'Rang'), row(two, 'Again'), row(three, 'Rang'), row(four, 'Rang')];
  await page.locator('[data-cell="1:time"]').focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), sheet.join('\n'));
  await page.keyboard.press('Control+V');
  await expect(page.locator('[data-casework=totals]')).toHaveText('6 rows · 6 min');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('All 6 actions are saved.')).toBeVisible();
  const after = await Promise.all(cases.map(async (one) => (await doneIn(request, one)).length));
  expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([2, 2, 1, 1]);
});

test('find the last hearing, and print the case', async ({ page }) => {
  await page.context().addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
  await logIn(page, 'advocate');
  await page.goto(PAGES);
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('hearing');
  const found = page.getByRole('group', { name: 'Actions' }).getByRole('option').first();
  await expect(found).toContainText(/hearing/i);
  await found.click();
  await expect(page).toHaveURL(/\/cases\/[a-z0-9]{20,}/);
  await expect(
    page
      .getByRole('article')
      .filter({ hasText: /hearing/i })
      .first()
  ).toBeVisible();
  const name = await page.getByRole('heading', { level: 1 }).textContent();
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Print' }).press('Enter');
  await page.getByRole('menuitem', { name: /^What is done$/ }).press('Enter');
  const paper = await opened;
  await expect(paper.locator('html')).toHaveAttribute('data-printed', 'yes');
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
});
