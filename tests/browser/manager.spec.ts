import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/barriers';
import { apiOf, collection, logIn, PAGES } from './support/panel';
import { openCase, type Story } from './support/story';

/** The Content Manager, as those who administer the casework see it. */
let story: Story;
test.beforeAll(async ({ request }) => {
  story = await openCase(request, 'Quillwort');
});

const drawer = (page: Page) => page.getByRole('dialog', { name: 'Log an action' });
const savedTo = ({ client, case: { reference } }: Story) => `Saved to ${client.displayName} · ${reference}`;

const logAVisit = async (page: Page, words: string) => {
  await expect(drawer(page).getByRole('combobox', { name: /^What/ })).toBeFocused();
  await page.keyboard.type('phone');
  await expect(drawer(page).getByRole('option', { name: 'Phone call' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByLabel(/^How long/)).toBeFocused();
  await page.keyboard.type('25m');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page)).toHaveCount(0);
  // What stands behind is read again.
  await page.waitForLoadState('networkidle');
};

test('an action is logged beside the form of a case, which keeps what is typed in it and is not saved', async ({
  page,
}) => {
  await logIn(page, 'coordinator');
  await page.goto(`${collection('case')}/${story.case.documentId}`);
  await expect(page.getByText('Ring the ward').first()).toBeVisible();
  await page.getByLabel('Title').fill('Typed, not saved');
  await page.getByRole('button', { name: 'Log action' }).press('Enter');
  await logAVisit(page, 'Rang beside the form');
  await expect(page.getByText(savedTo(story))).toBeVisible();
  await expect(page.locator('[data-casework=panel]').getByText('Rang beside the form')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Typed, not saved');
  const api = await apiOf(page.request, 'coordinator');
  const { data } = await api.call<{ title: string }>('GET', `/case-management/cases/${story.case.documentId}`);
  expect(data.title).toBe('Review of the order');
  // What is typed is not outdated by it.
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved document')).toBeVisible();
  await page.getByLabel('Title').fill('Review of the order');
  await page.getByRole('button', { name: 'Save' }).click();
});

test('from the lists one logs for a case, and goes to pages of ours and back', async ({ page }) => {
  await logIn(page, 'coordinator');
  await page.goto(`${collection('case')}?_q=${story.case.reference}`);
  const more = page.getByRole('button', { name: 'Row actions' });
  await more.press('Enter');
  await page.getByRole('menuitem', { name: 'Log action' }).press('Enter');
  await logAVisit(page, 'Rang from the list');
  await expect(page.getByText(savedTo(story))).toBeVisible();
  await expect(page).toHaveURL(/_q=/);
  await more.press('Enter');
  await page.getByRole('menuitem', { name: 'Open case', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 3, name: /Rang from the list/ })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`case\\?.*_q=${story.case.reference}`));

  await page.goto(`${collection('identity')}?_q=Quillwort`);
  await more.press('Enter');
  await page.getByRole('menuitem', { name: 'Open page' }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`${PAGES}/identities/${story.client.documentId}`));
  await page.goBack();
  await more.press('Enter');
  await page.getByRole('menuitem', { name: 'Open a new case' }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`intake\\?client=${story.client.documentId}`));
});

test('the list of cases says whose each is, what was done last and what is overdue, by one request', async ({
  page,
  request,
}) => {
  await openCase(request, 'Quillmoss');
  await logIn(page, 'coordinator');
  const asked: string[] = [];
  page.on('request', (one) => (one.url().includes('/caseload/lines') ? asked.push(one.url()) : null));
  await page.goto(`${collection('case')}?_q=`);
  const row = page.getByRole('row', { name: new RegExp(story.case.reference) });
  await expect(row.getByText('Test Advocate')).toBeVisible();
  await expect(row.getByText(/Phone call$/)).toBeVisible();
  await expect(row.getByText('1 overdue')).toBeVisible();
  expect(asked).toHaveLength(1);
  expect(asked[0]?.split(',').length).toBeGreaterThan(1);
  // What counts stands where it is seen without scrolling.
  await expect(row.getByText('1 overdue')).toBeInViewport();
  expect(await barriers(page, 'tbody')).toEqual([]);
  const headings = page.locator('thead');
  await headings.getByText('Advocate').click();
  await expect(page).not.toHaveURL(/sort=/);
  await headings.getByText('Next due').click();
  await expect(page).toHaveURL(/sort=nextDueAt/);
});

test('whoever only reads is offered no action to log', async ({ page }) => {
  await logIn(page, 'reader');
  await page.goto(`${PAGES}/cases/${story.case.documentId}`);
  await expect(page.getByText('Ring the ward').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Log action/ })).toHaveCount(0);
});
