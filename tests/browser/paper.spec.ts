import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/barriers';
import { apiOf, logIn, PAGES } from './support/panel';
import { openCase, type Story } from './support/story';

let story: Story;
test.beforeAll(async ({ request }) => {
  story = await openCase(request, 'Paper');
});

const casePage = ({ case: { documentId } }: Story, search = '') => `${PAGES}/cases/${documentId}${search}`;

/** Every window notes that it was asked to print: a headless browser has no dialog for it. */
const notePrints = (page: Page) =>
  page.context().addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });

const paperOf = async (page: Page, press: () => Promise<void>) => {
  const opened = page.waitForEvent('popup');
  await press();
  const paper = await opened;
  await expect(paper.locator('html')).toHaveAttribute('data-printed', 'yes');
  return paper;
};

const open = async (page: Page, path: string) => {
  await page.goto(path);
  await expect(page.getByRole('article').first()).toBeVisible();
};
const choose = (page: Page, item: string | RegExp) => async () => {
  await page.getByRole('button', { name: 'Print' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: item }).press('Enter');
};

test('a case is printed as it is done, with what is planned, or as the filters show it', async ({ page }) => {
  await notePrints(page);
  await logIn(page, 'advocate');
  await open(page, casePage(story));
  const done = await paperOf(page, choose(page, /^What is done$/));
  await expect(done.getByRole('heading', { level: 1 })).toHaveText('Jane Paper');
  await expect(done.getByText('Intake call')).toBeVisible();
  await expect(done.getByText('Review hearing')).toHaveCount(0);
  expect(new URL(done.url()).protocol).toBe('blob:');
  // The page can't reach the panel that it was opened from.
  expect(await done.evaluate(() => window.opener === null)).toBe(true);
  await done.close();
  const planned = await paperOf(page, choose(page, 'What is done and planned'));
  await expect(planned.getByText('Review hearing')).toBeVisible();
  await planned.close();
  await open(page, casePage(story, '?states=planned&q=ward'));
  const narrowed = await paperOf(page, choose(page, 'Only what the filters show: Planned · with “ward”'));
  await expect(narrowed.getByText('Selection: Planned only · with the words “ward”')).toBeVisible();
  await expect(narrowed.getByRole('heading', { level: 3 })).toHaveText(/Ring the ward/);
});

test('a brief comes from the page of the case, and from an appointment by its key', async ({ page, request }) => {
  const api = await apiOf(request, 'advocate');
  const type = await api.entry('action-type', 'phone-call');
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  const visit = { case: story.case.documentId, type, state: 'planned', summary: 'Visit to the ward', dueAt };
  expect((await api.call('POST', '/case-management/actions', visit)).status).toBe(201);
  await notePrints(page);
  await logIn(page, 'advocate');
  await open(page, casePage(story));
  const brief = await paperOf(page, () => page.getByRole('button', { name: /^Brief me/ }).press('Enter'));
  await expect(brief.getByRole('heading', { name: 'The last three' })).toBeVisible();
  await expect(brief.getByText('Intake call')).toBeVisible();
  await brief.close();
  await page.goto(PAGES);
  const lines = page.getByRole('listitem').filter({ hasText: story.case.reference });
  const line = lines.filter({ hasText: 'Visit to the ward' });
  await line.getByRole('link').focus();
  const again = await paperOf(page, () => page.keyboard.press('b'));
  await expect(again.getByText('Visit to the ward')).toBeVisible();
  // What is due all day is no appointment.
  const allDay = lines.filter({ hasText: 'Ring the ward' });
  await expect(allDay.getByRole('button', { name: /^Done/ })).toBeVisible();
  await expect(allDay.getByRole('button', { name: /^Brief me/ })).toHaveCount(0);
});

test('a tab that may not open and a page that can’t be made are told, with what to do', async ({ page }) => {
  await logIn(page, 'advocate');
  await open(page, casePage(story));
  await page.route('**/brief?*', (route) => route.fulfill({ status: 500, json: {} }));
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: /^Brief me/ }).click();
  const tab = await opened;
  await expect(page.getByText('The page could not be made. The server did not answer as it should.')).toBeVisible();
  await expect.poll(() => tab.isClosed()).toBe(true);
  await page.evaluate(() => {
    window.open = () => null;
  });
  await page.getByRole('button', { name: /^Brief me/ }).click();
  await expect(page.getByText(/Allow pop-ups for this site/)).toBeVisible();
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await barriers(page, '[role="menu"]')).toEqual([]);
});
