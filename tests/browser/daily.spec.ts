import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { typist } from './support/keys';
import { apiOf, logIn, PAGES } from './support/panel';
import { haveActionType, openCase, type Story } from './support/story';

const noViolations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
};

const openDaily = async (page: Page, search = '') => {
  await page.goto(`${PAGES}/daily${search}`);
  await expect(page.locator('[data-casework=daily]')).toBeVisible();
};
const cell = (page: Page, row: number, column: string) => page.locator(`[data-cell="${row - 1}:${column}"]`);

/** Yesterday, in the zone of an organisation that has said none. */
const yesterday = () => new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

interface Found {
  summary: string | null;
  startedAt: string;
  durationMinutes: number | null;
  state: string;
}
const doneIn = async (request: APIRequestContext, { case: { documentId } }: Story, day: string) => {
  const api = await apiOf(request, 'advocate');
  const query = `case=${documentId}&from=${day}T00:00:00Z&to=${day}T23:59:59Z&sort=at`;
  const answer = await api.call<Found[]>('GET', `/case-management/actions?${query}`);
  return answer.data.map(({ summary, startedAt, durationMinutes }) => [
    startedAt.slice(11, 16),
    durationMinutes,
    summary,
  ]);
};

test('six actions for four clients are entered in the grid by keyboard, one of them bad, and saved once', async ({
  page,
  request,
  context,
}) => {
  test.setTimeout(150_000);
  await haveActionType(request, 'visit', 'Visit');
  const day = yesterday();
  // Opened before that day: what is done in a case comes after its opening.
  const stories: Story[] = [];
  for (const name of ['Abernathy', 'Birtwistle', 'Crowhurst', 'Dunsford']) stories.push(await openCase(request, name));
  const [abernathy, birtwistle, crowhurst, dunsford] = stories as [Story, Story, Story, Story];
  await logIn(page, 'advocate');
  await openDaily(page, `?day=${day}`);
  const hands = typist(page);

  // A line of short-hand, and the row it makes.
  await page.getByLabel('In one line').focus();
  await hands.type('9:15 40m phone Abernathy re review');
  await hands.press('Enter');
  await expect(cell(page, 1, 'client')).toHaveValue(`Jane Abernathy · ${abernathy.case.reference}`);
  await expect(cell(page, 1, 'what')).toHaveValue('Phone call');
  await expect(cell(page, 1, 'duration')).toHaveValue('0:40');

  // Typed from cell to cell.
  await hands.press('Tab', 7);
  await expect(cell(page, 2, 'time')).toBeFocused();
  await hands.type('10');
  await hands.press('Tab');
  await hands.type('Birtw');
  await expect(page.getByRole('option', { name: /Jane Birtwistle/ })).toBeVisible();
  await hands.press('Tab');
  await hands.type('vis');
  await hands.press('Tab');
  await hands.type('1h15');
  await hands.press('Tab');
  await hands.type('Saw her at home');
  await expect(cell(page, 2, 'duration')).toHaveValue('1:15');
  await expect(cell(page, 2, 'time')).toHaveValue('10:00');
  await hands.press('Enter');
  await expect(cell(page, 3, 'words')).toBeFocused();
  await hands.press('ArrowUp');
  await expect(cell(page, 2, 'words')).toBeFocused();
  await hands.press('ArrowDown');

  // Four rows of a spreadsheet, one of them with a bad duration.
  await cell(page, 3, 'time').focus();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sheet = [
    '11:30\tCrowhurst\tphone call\t20m\tRang the ward',
    '13:00\tDunsford\tvisit\tlong\tAt the day centre',
    `14:10\t${abernathy.case.reference}\tphone call\t10m\tRang back`,
    `15:00\tBirtwistle\tphone call\t0:05\tLeft word`,
  ].join('\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), sheet);
  await hands.press('Control+V');
  await expect(cell(page, 6, 'client')).toHaveValue(`Jane Birtwistle · ${birtwistle.case.reference}`);
  await expect(cell(page, 5, 'client')).toHaveValue(`Jane Abernathy · ${abernathy.case.reference}`);
  await expect(page.locator('[data-casework=totals]')).toHaveText('6 rows · 2 h 30 min · 1 to mend');
  await noViolations(page);

  await hands.press('Control+Enter');
  await expect(page.getByText(/One row has to be mended/)).toBeVisible();
  await expect(cell(page, 4, 'duration')).toBeFocused();
  await expect(page.getByText('Give a duration such as 40m, 1h15 or 1.25.')).toBeVisible();
  await noViolations(page);
  expect(await doneIn(request, crowhurst, day)).toEqual([]);

  await hands.press('Control+A');
  await hands.type('30m');
  // The answer of the first save is lost on its way; the second must not make six more.
  await page.route('**/case-management/actions/bulk', async (route) => {
    if ((route.request().postData() ?? '').includes('"dryRun":true')) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await hands.press('Control+Enter');
  await expect(page.getByText(/it is not known whether these rows were saved/)).toBeVisible();
  await page.unroute('**/case-management/actions/bulk');
  // Nor must it after the page was left and opened again: the rows are there, and known by their key.
  await page.reload();
  await expect(cell(page, 6, 'words')).toHaveValue('Left word');
  await expect(page.locator('[data-casework=draft]')).toContainText('Your draft of');
  await cell(page, 6, 'words').focus();
  await hands.press('Control+Enter');
  await expect(page.getByText('All 6 actions are saved.')).toBeVisible();
  console.log(`Six actions: ${JSON.stringify(hands.count())}`);

  expect(await doneIn(request, abernathy, day)).toEqual([
    ['09:15', 40, 'review'],
    ['14:10', 10, 'Rang back'],
  ]);
  expect(await doneIn(request, birtwistle, day)).toEqual([
    ['10:00', 75, 'Saw her at home'],
    ['15:00', 5, 'Left word'],
  ]);
  expect(await doneIn(request, crowhurst, day)).toEqual([['11:30', 20, 'Rang the ward']]);
  expect(await doneIn(request, dunsford, day)).toEqual([['13:00', 30, 'At the day centre']]);
  await expect(page.locator('[data-casework=totals]')).toHaveText('No rows yet');
  const recorded = page.locator('[data-casework=recorded]');
  // Other tests may have recorded something for the day.
  const ours = recorded.getByRole('listitem').filter({ hasText: /Jane (Abernathy|Birtwistle|Crowhurst|Dunsford)/ });
  await expect(ours).toHaveCount(6);
  await noViolations(page);
  await page.reload();
  await expect(ours).toHaveCount(6);
  await expect(page.locator('[data-casework=draft]')).toHaveCount(0);
  await recorded.getByRole('link', { name: 'Jane Dunsford' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'At the day centre' })).toBeFocused();
});

test('two of one name are asked about, never guessed, and a case that is closed by then is refused at its cell', async ({
  page,
  request,
}) => {
  const one = await openCase(request, 'Eglantine');
  const other = await openCase(request, 'Eglantine');
  await logIn(page, 'advocate');
  await openDaily(page);
  await page.getByLabel('In one line').fill('0:05 5m phone Jane Eglantine re bond');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Which of 2 is meant/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/One row has to be mended/)).toBeVisible();
  await expect(cell(page, 1, 'client')).toBeFocused();
  await expect(cell(page, 1, 'client')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option')).toHaveCount(2);
  await noViolations(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const chosen = await cell(page, 1, 'client').inputValue();
  expect([one, other].map(({ case: { reference } }) => `Jane Eglantine · ${reference}`)).toContain(chosen);
  const shown = chosen.endsWith(one.case.reference) ? one : other;
  const before = await doneIn(request, shown, new Date().toISOString().slice(0, 10));

  await page.route('**/case-management/actions/bulk', (route) => {
    const body = {
      error: {
        status: 400,
        name: 'ValidationError',
        message: 'No.',
        details: { errors: [{ path: ['rows', '0', 'case'], message: 'This case is closed.' }] },
      },
    };
    return route.fulfill({
      status: 400,
      contentType: 'application/json',
      body: JSON.stringify({ data: null, ...body }),
    });
  });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('This case is closed.')).toBeVisible();
  await expect(cell(page, 1, 'client')).toBeFocused();
  await expect(cell(page, 1, 'words')).toHaveValue('bond');
  expect(await doneIn(request, shown, new Date().toISOString().slice(0, 10))).toEqual(before);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the grid has no barriers that axe can find, in ${theme}, and is a list of forms on a phone`, async ({
    page,
  }) => {
    await logIn(page, 'advocate', theme);
    await openDaily(page);
    await expect(page.getByRole('table')).toBeVisible();
    await noViolations(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole('table')).toBeHidden();
    await expect(page.getByRole('listitem').getByLabel('Client, case')).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await noViolations(page);
    await page.route('**/case-management/action-types*', (route) => route.abort());
    await page.goto(`${PAGES}/daily`);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await noViolations(page);
  });
}
