import { type APIRequestContext, expect, type Locator, type Page, type Route, test } from '@playwright/test';
import { barriers } from './support/barriers';
import { apiOf, logIn, PAGES } from './support/panel';
import { openCase, type Story } from './support/story';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
);
const SEND = '**/actions/*/files?*';
const letter = (name: string, text = `About ${name}`) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG });
type Sample = ReturnType<typeof letter>;

const casePage = ({ case: { documentId } }: Story, search = '') => `${PAGES}/cases/${documentId}${search}`;
const entry = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });
const dialog = (page: Page) => page.getByRole('dialog');
const tray = (page: Page) => page.locator('[data-casework="uploads"]');

const open = async (page: Page, story: Story, search = '') => {
  await page.goto(casePage(story, search));
  await expect(entry(page, 'Intake call')).toBeVisible();
};

interface Kept {
  name: string;
  kind: string | null;
  takenOn: string | null;
  action: { name: string };
}
const keptOf = async (request: APIRequestContext, story: Story): Promise<Kept[]> => {
  const api = await apiOf(request, 'advocate');
  return (await api.call<Kept[]>('GET', `/case-management/cases/${story.case.documentId}/files`)).data;
};

/** As the hands of a person bring them: a drop on an element, or a paste into it. */
const bring = async (to: Locator, how: 'drop' | 'paste', files: Sample[]) => {
  const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: [...buffer] }));
  const data = await to.page().evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, bytes } of all)
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
    return transfer;
  }, sent);
  if (how === 'drop') {
    await to.dispatchEvent('dragover', { dataTransfer: data });
    return to.dispatchEvent('drop', { dataTransfer: data });
  }
  await to.evaluate((element, clipboardData) => {
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
};

/** Uploads wait until they are let go. */
const held = async (page: Page) => {
  let go = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  const wait = async (route: Route) => {
    await gone;
    // What was cancelled meanwhile is over.
    await route.continue().catch(() => undefined);
  };
  await page.route(SEND, wait);
  return go;
};

const addTo = async (page: Page, words: string, files: Sample[]) => {
  await entry(page, words)
    .getByRole('button', { name: /^Files:/ })
    .click();
  await dialog(page).locator('input[type=file]').first().setInputFiles(files);
  await dialog(page).getByRole('button', { name: /^Add/ }).click();
};

test('two files dropped on an action are looked over, sent, opened, changed and removed with a reason', async ({
  page,
  request,
}) => {
  const story = await openCase(request, 'Filed');
  await logIn(page, 'advocate');
  await open(page, story);
  await bring(entry(page, 'Intake call'), 'drop', [picture('scan.png'), letter('Lettre d’appel (1).txt')]);
  await expect(dialog(page)).toContainText('Files: Intake call');
  await dialog(page).getByRole('combobox', { name: 'Kind of Lettre d’appel (1).txt' }).click();
  await page.getByRole('option', { name: 'Letter' }).click();
  await dialog(page).getByLabel('Date of Lettre d’appel (1).txt').fill('2026-03-03');
  const letGo = await held(page);
  await dialog(page).getByRole('button', { name: 'Add 2 files' }).click();
  await expect(tray(page).getByRole('progressbar')).toHaveCount(2);
  await expect(tray(page).getByRole('status')).toHaveText('Adding 2 files');
  letGo();
  await expect(tray(page).getByRole('status')).toHaveText('2 files added: Intake call');
  const files = entry(page, 'Intake call').getByRole('list', { name: 'Files of Intake call' });
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await expect(files.getByRole('listitem').filter({ hasText: 'Lettre' })).toContainText('Letter · 3 Mar 2026 · 1 kB');
  const column = page.getByRole('complementary', { name: 'About the case' });
  await expect(column.getByRole('listitem').filter({ hasText: 'scan.png' })).toContainText('Phone call – Intake call');
  const popup = page.waitForEvent('popup');
  await files.getByRole('button', { name: 'Open scan.png' }).click();
  const shown = await popup;
  await expect(shown.locator('img')).toBeVisible();
  expect(shown.url()).toMatch(/^blob:/);
  await shown.close();
  const saving = page.waitForEvent('download');
  await files.getByRole('button', { name: 'Download Lettre d’appel (1).txt' }).click();
  expect((await saving).suggestedFilename()).toBe('Lettre d’appel (1).txt');
  await files.getByRole('button', { name: 'More: scan.png' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Change …' }).press('Enter');
  await dialog(page).getByLabel('Name').fill('Order');
  await page.keyboard.press('Enter');
  await expect(files.getByRole('button', { name: 'Open Order.png' })).toBeVisible();
  await files.getByRole('button', { name: 'More: Order.png' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Remove …' }).press('Enter');
  await dialog(page).getByRole('button', { name: 'Remove this file' }).click();
  await expect(dialog(page).getByText('Say why.')).toBeVisible();
  await dialog(page).getByLabel('Why?').fill('Of another client');
  await dialog(page).getByRole('button', { name: 'Remove this file' }).click();
  await expect(files.getByRole('listitem')).toHaveCount(1);
  expect(await keptOf(page.request, story)).toMatchObject([
    { name: 'Lettre d’appel (1).txt', kind: 'letter', takenOn: '2026-03-03', action: { name: 'Intake call' } },
  ]);
});

test('a file that did not arrive waits to be sent again, wherever one goes, and is kept once', async ({
  page,
  request,
}) => {
  const story = await openCase(request, 'Retried');
  await logIn(page, 'advocate');
  await open(page, story);
  // The first is not sent at all; of the second, the answer is lost.
  await page.route(SEND, (route) => route.abort(), { times: 1 });
  await addTo(page, 'Intake call', [letter('a.txt')]);
  await expect(tray(page).getByRole('status')).toHaveText('1 file was not added');
  await expect(tray(page)).toContainText('There is no connection. Try again in a moment.');
  const lose = async (route: Route) => {
    await route.fetch();
    await route.abort();
  };
  await page.route(SEND, lose, { times: 1 });
  await addTo(page, 'Review hearing', [letter('b.txt')]);
  await expect(tray(page).getByRole('status')).toHaveText('2 files were not added');
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { name: 'My work' })).toBeVisible();
  for (const name of ['a.txt', 'b.txt'])
    await tray(page)
      .getByRole('button', { name: `Try again: ${name}` })
      .click();
  await expect(tray(page).getByRole('status')).toHaveText('2 files added');
  const kept = await keptOf(page.request, story);
  expect(kept.map(({ name, action }) => [name, action.name]).sort()).toEqual([
    ['a.txt', 'Intake call'],
    ['b.txt', 'Review hearing'],
  ]);
});

test('what can’t be kept is told before it is sent, and what is on its way can be cancelled', async ({
  page,
  request,
}) => {
  const story = await openCase(request, 'Refused');
  await logIn(page, 'advocate');
  await open(page, story);
  const meta = { nextCursor: null, limits: { bytes: 1024 * 1024, perAction: 2 } };
  await page.route('**/files?limit=1', (route) => route.fulfill({ json: { data: [], meta } }));
  const large = { ...letter('film.mp4'), buffer: Buffer.alloc(1024 * 1024 + 1) };
  const empty = { ...letter('empty.txt'), buffer: Buffer.alloc(0) };
  await entry(page, 'Intake call')
    .getByRole('button', { name: /^Files:/ })
    .click();
  await dialog(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog(page).getByText('Choose at least one file.')).toBeVisible();
  const input = dialog(page).locator('input[type=file]').first();
  await input.setInputFiles([large, empty, letter('1.txt'), letter('2.txt'), letter('3.txt')]);
  for (const words of [
    'film.mp4 is too large: a file has 1 MB at most.',
    'empty.txt is empty.',
    'An action has 2 files',
  ])
    await expect(dialog(page).getByText(words)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Leave out 2.txt' }).click();
  // Closed without adding, what was chosen is there the next time.
  await page.keyboard.press('Escape');
  await entry(page, 'Intake call')
    .getByRole('button', { name: /^Files:/ })
    .click();
  const letGo = await held(page);
  await dialog(page).getByRole('button', { name: 'Add 1 file' }).click();
  await expect(tray(page).getByRole('progressbar')).toBeVisible();
  await tray(page).getByRole('button', { name: 'Cancel: 1.txt' }).click();
  await expect(tray(page)).toHaveCount(0);
  letGo();
  expect(await keptOf(page.request, story)).toEqual([]);
});

const logFor = async (page: Page, summary: string) => {
  await page.getByRole('button', { name: 'Log action' }).click();
  const what = dialog(page).getByRole('combobox', { name: /^What/ });
  await expect(what).toBeFocused();
  await page.keyboard.type('phone c');
  await page.keyboard.press('Enter');
  await dialog(page).getByLabel('In a few words').fill(summary);
};

test('files of the Log form go to the one action that they were given to, and a failure leaves it saved', async ({
  page,
  request,
}) => {
  const [one, other] = [await openCase(request, 'Rowone'), await openCase(request, 'Rowtwo')];
  await logIn(page, 'advocate');
  await open(page, one);
  await logFor(page, 'Both rang');
  await bring(dialog(page).getByLabel('In a few words'), 'paste', [picture('image.png')]);
  await expect(dialog(page).getByText(/^Picture \d{4}-\d\d-\d\d \d\d\.\d\d\.png/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Also for …' }).click();
  await page.keyboard.type(other.case.reference);
  await expect(dialog(page).getByRole('option').first()).toContainText('Rowtwo');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog(page)
    .getByLabel(/^Words of its own for/)
    .fill('The other rang');
  const disclose = dialog(page).getByRole('button', { name: 'Files … for Jane Rowtwo' });
  await disclose.click();
  await dialog(page)
    .locator('li input[type=file]')
    .setInputFiles([letter('of two.txt')]);
  await page.route(SEND, (route) => route.fulfill({ status: 500, json: {} }), { times: 2 });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Saved to Jane Rowone', { exact: false })).toBeVisible();
  await expect(tray(page).getByRole('status')).toHaveText('2 files were not added');
  await expect(tray(page).getByRole('listitem').filter({ hasText: 'of two.txt' })).toContainText(
    'The server did not answer as it should.'
  );
  for (const name of [/^Try again: Picture/, 'Try again: of two.txt'])
    await tray(page).getByRole('button', { name }).press('Enter');
  await expect(tray(page).getByRole('status')).toHaveText('2 files added');
  expect(await keptOf(page.request, one)).toMatchObject([{ action: { name: 'Both rang' } }]);
  expect(await keptOf(page.request, other)).toMatchObject([{ name: 'of two.txt', action: { name: 'The other rang' } }]);
});

test('a file of an entry that waits for a connection goes with it', async ({ page, context, request }) => {
  const story = await openCase(request, 'Awayfile');
  await logIn(page, 'advocate');
  await open(page, story);
  await logFor(page, 'From the car');
  await dialog(page).getByRole('button', { name: 'Files …' }).click();
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles([letter('note.txt')]);
  await context.setOffline(true);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Not yet sent (1)')).toBeVisible();
  await expect(tray(page)).toContainText('Waits until its action has been sent: keep this page open.');
  await context.setOffline(false);
  await expect(tray(page).getByRole('status')).toHaveText(/^1 file added/, { timeout: 30_000 });
  expect(await keptOf(page.request, story)).toMatchObject([{ name: 'note.txt', action: { name: 'From the car' } }]);
});

test('on a phone there is the camera; the files have their place among the facts, and lead to their action', async ({
  browser,
  request,
}) => {
  const story = await openCase(request, 'Phoned');
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await logIn(page, 'advocate');
  await open(page, story);
  await entry(page, 'Intake call')
    .getByRole('button', { name: /^Files:/ })
    .click();
  await expect(dialog(page).getByRole('button', { name: 'Take a photo' })).toBeVisible();
  const camera = dialog(page).locator('input[capture=environment]');
  await camera.setInputFiles([picture('image.png')]);
  await expect(dialog(page).getByRole('combobox', { name: /^Kind of Picture/ })).toHaveText(/Photo/);
  await dialog(page).getByRole('button', { name: 'Add 1 file' }).click();
  await expect(tray(page).getByRole('status')).toHaveText(/^1 file added/);
  await page.getByRole('tab', { name: 'People and facts' }).click();
  await page.getByRole('button', { name: 'Phone call – Intake call' }).click();
  await expect(entry(page, 'Intake call')).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});

for (const theme of ['light', 'dark'] as const)
  test(`no barriers that axe can find around files, in ${theme}; a reader only reads them`, async ({
    page,
    request,
  }) => {
    const story = await openCase(request, `Barrier${theme}`);
    await logIn(page, 'advocate', theme);
    await open(page, story);
    await entry(page, 'Intake call')
      .getByRole('button', { name: /^Files:/ })
      .click();
    const empty = { ...letter('empty.txt'), buffer: Buffer.alloc(0) };
    await dialog(page)
      .locator('input[type=file]')
      .setInputFiles([letter('a.txt'), empty]);
    await expect(dialog(page).getByText('empty.txt is empty.')).toBeVisible();
    expect(await barriers(page, '[role="dialog"]')).toEqual([]);
    await page.route(SEND, (route) => route.abort(), { times: 1 });
    await dialog(page).getByRole('button', { name: 'Add 1 file' }).click();
    await expect(tray(page).getByRole('status')).toHaveText('1 file was not added');
    const letGo = await held(page);
    await addTo(page, 'Review hearing', [letter('b.txt')]);
    await expect(tray(page).getByRole('progressbar')).toBeVisible();
    await expect(tray(page).getByRole('status')).toHaveText('Adding 1 file · 1 file was not added');
    expect(await barriers(page, '[data-casework="uploads"]')).toEqual([]);
    letGo();
    await tray(page).getByRole('button', { name: 'Try again: a.txt' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Download a.txt' })).toHaveCount(2);
    expect(await barriers(page, 'main')).toEqual([]);
    await page.route('**/files?limit=100', (route) => route.abort());
    await page.reload();
    await expect(page.getByRole('complementary').getByText('This could not be loaded')).toBeVisible();
    expect(await barriers(page, 'main')).toEqual([]);
    await page.unroute('**/files?limit=100');
    await logIn(page, 'reader', theme);
    await open(page, story);
    await page.getByRole('button', { name: 'More: a.txt' }).first().click();
    await expect(page.getByRole('menuitem')).toHaveText(['Download']);
    await expect(page.getByRole('button', { name: /^Files:/ })).toHaveCount(0);
  });
