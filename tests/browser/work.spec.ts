import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { apiOf, logIn, PAGES } from './support/panel';
import { haveActionType, openCase, type Story } from './support/story';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const DAY = 24 * 60 * 60 * 1000;
const at = (days: number, minutes = 0) => new Date(Date.now() + days * DAY + minutes * 60_000).toISOString();

interface Planned {
  documentId: string;
  version: number;
  state: string;
  durationMinutes: number | null;
  startedAt: string | null;
}

/** Of this run alone: after a failure the rest is tried with new records beside the old. */
const run = Date.now().toString(36).slice(-4);
const OVERDUE = `Send the bundle to the Tribunal ${run}`;
const APPOINTMENT = `Meet at the community legal centre ${run}`;
const TODAY = `Ask the ward about leave ${run}`;
const LATER = `Tell her what the Tribunal said ${run}`;
const OLD = `Find the old assessment ${run}`;
const NOBODYS = `Find her a new advocate ${run}`;

let story: Story;
let left: Story;
const ids: Record<string, string> = {};

const planFor = async (
  request: APIRequestContext,
  caseId: string,
  summary: string,
  dueAt: string,
  dueAllDay: boolean
) => {
  const api = await apiOf(request, 'advocate');
  const type = await haveActionType(request, 'phone-call', 'Phone call');
  ids[summary] = await api.record('actions', { case: caseId, type, state: 'planned', summary, dueAt, dueAllDay });
};

/** A case that nobody manages any more. */
const leave = async (request: APIRequestContext, caseId: string) => {
  const api = await apiOf(request, 'super-admin');
  const { data } = await api.call<Array<{ documentId: string; updatedAt: string }>>(
    'GET',
    `/case-management/roles?case=${caseId}`
  );
  const role = data[0];
  if (!role) throw new Error('The case has no role.');
  const endedOn = new Date(Date.now() - DAY).toISOString().slice(0, 10);
  await api.call('PUT', `/content-manager/collection-types/plugin::case-management.role/${role.documentId}`, {
    startedOn: endedOn,
    endedOn,
  });
};

test.beforeAll(async ({ request }) => {
  story = await openCase(request, `Ravensworth ${run}`);
  left = await openCase(request, `Winterbourne ${run}`);
  const { documentId } = story.case;
  await planFor(request, documentId, OVERDUE, at(-3), true);
  await planFor(request, documentId, APPOINTMENT, at(-1), false);
  await planFor(request, documentId, TODAY, at(0), true);
  await planFor(request, documentId, LATER, at(20), true);
  await planFor(request, documentId, OLD, at(-45), true);
  await planFor(request, left.case.documentId, NOBODYS, at(-1), true);
  await leave(request, left.case.documentId);
});

const actionOf = async (page: Page, summary: string): Promise<Planned> => {
  const api = await apiOf(page.context().request, 'advocate');
  return (await api.call<Planned>('GET', `/case-management/actions/${ids[summary] ?? ''}`)).data;
};

const line = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const linkOf = (page: Page, name: string) => line(page, name).getByRole('link', { name });

/** From wherever one is, along the lines. */
const goTo = async (page: Page, name: string, key: 'j' | 'k' = 'j') => {
  await expect(linkOf(page, name)).toBeVisible();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press(key);
    if (await linkOf(page, name).evaluate((link) => link === document.activeElement)) return;
  }
  throw new Error(`${key} never reached "${name}".`);
};

test('what is due is done from the keyboard: j to the line, d, how long it took, Enter', async ({ page }) => {
  await logIn(page, 'advocate');
  await page.goto(PAGES);
  await expect(page.getByRole('heading', { name: 'Overdue' })).toBeVisible();
  await expect(line(page, APPOINTMENT)).toContainText('yesterday');
  await goTo(page, OVERDUE);
  await page.keyboard.press('d');
  await expect(page.getByLabel('How long did it take?')).toBeFocused();
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is more than a day.')).toBeVisible();
  await page.keyboard.type('m');
  await expect(page.getByText('40 min')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(linkOf(page, OVERDUE)).toHaveCount(0);
  await expect(page.getByText(`Marked done: ${OVERDUE}`)).toBeAttached();
  // The focus stays in the list, on the line that follows.
  expect(await page.evaluate(() => document.activeElement?.closest('[data-line]') !== null)).toBe(true);
  expect(await actionOf(page, OVERDUE)).toMatchObject({ state: 'done', durationMinutes: 40 });
  await goTo(page, APPOINTMENT, 'k');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${PAGES}/cases/${story.case.documentId}$`));
  await page.goBack();
  await expect(linkOf(page, APPOINTMENT)).toBeVisible();
});

test('what can’t be saved says so, keeps what was typed, and is saved at the next try', async ({ page, request }) => {
  await logIn(page, 'advocate');
  await page.goto(PAGES);
  await line(page, APPOINTMENT).getByRole('button', { name: /^Done/ }).click();
  const howLong = page.getByLabel('How long did it take?');
  await howLong.fill('1h15');
  await page.route('**/actions/*/complete', (route) => route.abort());
  await page.keyboard.press('Enter');
  await expect(line(page, APPOINTMENT).getByRole('alert')).toContainText('This was not saved');
  await expect(howLong).toHaveValue('1h15');
  await page.unroute('**/actions/*/complete');
  // Somebody else changes it meanwhile: told, and tried again on what is there now.
  const api = await apiOf(request, 'coordinator');
  const path = `/content-manager/collection-types/plugin::case-management.action/${ids[APPOINTMENT] ?? ''}`;
  expect((await api.call('PUT', path, { comments: 'Bring the letter.' })).status).toBe(200);
  await page.getByRole('button', { name: 'Mark done' }).click();
  await expect(line(page, APPOINTMENT).getByRole('alert')).toContainText(/changed/);
  await expect(howLong).toHaveValue('1h15');
  const planned = await actionOf(page, APPOINTMENT);
  await page.getByRole('button', { name: 'Mark done' }).click();
  await expect(linkOf(page, APPOINTMENT)).toHaveCount(0);
  const done = await actionOf(page, APPOINTMENT);
  expect(done).toMatchObject({ state: 'done', durationMinutes: 75 });
  // It was an appointment that was kept: it began when it was planned to.
  expect(done.startedAt).toBe((planned as Planned & { dueAt: string }).dueAt);
});

test('what is old and what comes later are unfolded; the address leads back there', async ({ page }) => {
  await logIn(page, 'advocate');
  await page.goto(PAGES);
  await expect(linkOf(page, OLD)).toHaveCount(0);
  await page.getByRole('button', { name: /^Look through \d+ old/ }).click();
  await expect(linkOf(page, OLD)).toBeVisible();
  await page.reload();
  await expect(linkOf(page, OLD)).toBeVisible();
  await page.getByRole('button', { name: /that comes? later$/ }).click();
  await expect(linkOf(page, LATER)).toBeVisible();
  await page.getByRole('tab', { name: 'Open cases' }).click();
  await expect(page.getByRole('link', { name: story.client.displayName })).toBeVisible();
  await expect(page).toHaveURL(/tab=cases/);
  await page.goBack();
  await expect(linkOf(page, TODAY)).toBeVisible();
});

test('a coordinator looks at anyone’s work and at nobody’s; an advocate only at their own', async ({ page }) => {
  await logIn(page, 'coordinator');
  await page.goto(PAGES);
  await expect(page.getByText('Nothing is due this week')).toBeVisible();
  await page.getByRole('combobox', { name: 'Whose work' }).click();
  await page.getByRole('option', { name: 'Test Advocate' }).click();
  await expect(linkOf(page, TODAY)).toBeVisible();
  await page.getByRole('combobox', { name: 'Whose work' }).click();
  await page.getByRole('option', { name: 'Nobody’s' }).click();
  await expect(linkOf(page, NOBODYS)).toBeVisible();
  await expect(linkOf(page, TODAY)).toHaveCount(0);
  await page.getByRole('tab', { name: 'Open cases' }).click();
  await expect(page.getByRole('link', { name: left.client.displayName })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(linkOf(page, TODAY)).toBeVisible();
  await logIn(page, 'advocate');
  await page.goto(`${PAGES}?person=nobody`);
  await expect(page.getByText('This could not be loaded')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Whose work' })).toHaveCount(0);
});

const barriers = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).include('[data-casework]').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

const shot = async (page: Page, name: string) => {
  const folder = process.env.BROWSER_TEST_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`my work has no barriers that axe can find, and fits ${width} px, in ${theme}`, async ({ page }) => {
      const look = async (name: string) => {
        expect(await barriers(page), name).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
        await shot(page, `work-${name}-${width}-${theme}`);
      };
      await page.setViewportSize({ width, height: 900 });
      await logIn(page, 'advocate', theme);
      await page.goto(`${PAGES}?open=old`);
      await expect(linkOf(page, OLD)).toBeVisible();
      await look('tasks');
      await line(page, TODAY).getByRole('button', { name: /^Done/ }).click();
      await page.getByLabel('How long did it take?').fill('long');
      await page.keyboard.press('Enter');
      await expect(page.getByText('This can’t be read as a time')).toBeVisible();
      await look('done');
      await page.goto(`${PAGES}?tab=cases`);
      await expect(page.getByRole('link', { name: story.client.displayName })).toBeVisible();
      await look('cases');
      await page.goto('/admin');
      await expect(page.locator('[data-casework=due-today]')).toBeVisible();
      await expect(page.locator('[data-casework=widget]')).toBeVisible();
      await look('widgets');
      await page.route('**/case-management/work?*', (route) => route.abort());
      await page.goto(PAGES);
      await expect(page.getByText('This could not be loaded')).toBeVisible();
      await look('error');
      await page.unroute('**/case-management/work?*');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(linkOf(page, TODAY)).toBeVisible();
      await logIn(page, 'coordinator', theme);
      await page.goto(PAGES);
      await expect(page.getByText('Nothing is due this week')).toBeVisible();
      await look('empty');
    });
  }
}
