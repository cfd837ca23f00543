import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/barriers';
import { apiOf, logIn, PAGES } from './support/panel';
import { haveActionType, openCase, type Story } from './support/story';

/** A test that fails begins again with a new browser, in the same register: each beginning has clients of its own. */
const mark = Array.from({ length: 6 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
const drawer = (page: Page) => page.getByRole('dialog');
const client = (page: Page) => drawer(page).getByRole('combobox', { name: /^Client/ });
const option = (page: Page, words: string | RegExp) => drawer(page).getByRole('option').filter({ hasText: words });
const shoot = async (page: Page, name: string) => {
  if (process.env.PICTURES_DIR) await page.screenshot({ path: `${process.env.PICTURES_DIR}/${name}.png` });
};

interface Logged {
  documentId: string;
  summary: string | null;
  comments: string | null;
  case: { documentId: string; name: string };
  roles: Array<{ type: { name: string }; identity: { name: string } }>;
}

const api = (page: Page) => apiOf(page.request, 'advocate');
const called = async (page: Page, query: string, summary: string) => {
  const { data } = await (
    await api(page)
  ).call<Logged[]>('GET', `/case-management/actions?${query}&source=human&limit=100`);
  return data.filter((one) => one.summary === summary);
};
const ofCase = ({ case: { documentId } }: Story) => `case=${documentId}`;

const haveRoleType = async (page: Page, key: string, name: string) => {
  const admin = await apiOf(page.request, 'super-admin');
  return admin.entry('role-type', key).catch(() => admin.create('role-type', { key, name, scope: 'action' }));
};

const closeCase = async (page: Page, { case: { documentId } }: Story) => {
  const staff = await api(page);
  const found = await staff.call<{ version: number }>('GET', `/case-management/cases/${documentId}`);
  const answer = await page.request.fetch(`/case-management/cases/${documentId}/close`, {
    method: 'POST',
    headers: { Authorization: staff.authorization, 'If-Match': `"${String(found.data.version)}"` },
    data: { reason: 'The order was lifted.' },
  });
  expect(answer.status()).toBe(200);
};

const ready = async (page: Page) => {
  await haveActionType(page.request, 'phone-call', 'Phone call');
  await logIn(page, 'advocate');
  await page.goto(PAGES);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

const openForm = async (page: Page, name: string) => {
  await page.keyboard.press('n');
  await expect(client(page)).toBeFocused();
  await page.keyboard.type(name);
};

/** Kind, how long, and the words, from the field of the kind on. */
const fill = async (page: Page, summary: string) => {
  await drawer(page).getByRole('combobox', { name: /^What/ }).fill('phone');
  await page.keyboard.press('Enter');
  await drawer(page)
    .getByLabel(/^How long/)
    .fill('20m');
  await drawer(page).getByLabel('In a few words').fill(summary);
};

test('who took part is said for each client, and no name crosses files', async ({ page }) => {
  const [one, other] = [`Pa${mark}`, `Pb${mark}`];
  const [first, second] = [await openCase(page.request, one), await openCase(page.request, other)];
  await haveRoleType(page, 'spoke-with', 'Spoke with');
  const lee = await openCase(page.request, `Lee${mark}`);
  await ready(page);
  await openForm(page, one);
  await expect(option(page, one)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await fill(page, 'With Lee');
  await drawer(page).getByRole('button', { name: 'People …' }).press('Enter');
  await expect(drawer(page).getByRole('combobox', { name: 'Who took part?' })).toBeFocused();
  await page.keyboard.type(`Lee${mark}`);
  await expect(option(page, `Lee${mark}`)).toHaveCount(1);
  await shoot(page, 'log-people');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByText(`${lee.client.displayName} (Spoke with)`)).toBeVisible();
  await expect(drawer(page).getByRole('button', { name: 'People …' })).toBeFocused();
  await drawer(page).getByRole('button', { name: 'Also for …' }).press('Enter');
  await page.keyboard.type(second.case.reference);
  await expect(option(page, other)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await drawer(page).getByLabel(`Words of its own for Jane ${other}`).fill('Alone');
  await drawer(page).getByLabel(`What was said and done, for Jane ${other}`).fill('Only hers');
  await expect(drawer(page).getByRole('button', { name: `People in the action of Jane ${other} …` })).toBeVisible();
  expect(await barriers(page, '[data-casework=log]')).toEqual([]);
  await shoot(page, 'log-people-others');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Saved to Jane/)).toBeVisible();
  const [withLee] = await called(page, ofCase(first), 'With Lee');
  expect(withLee?.roles.map(({ type, identity }) => [type.name, identity.name])).toEqual([
    ['Spoke with', lee.client.displayName],
  ]);
  expect(await called(page, ofCase(second), 'Alone')).toMatchObject([{ comments: 'Only hers', roles: [] }]);
});

test('who has no open case has the closed one reopened, with a reason, in the same form', async ({ page }) => {
  const name = `Re${mark}`;
  const story = await openCase(page.request, name);
  await closeCase(page, story);
  await ready(page);
  await openForm(page, name);
  await expect(option(page, `No open case: reopen ${story.case.reference}`)).toHaveCount(1);
  // Reopening is a decision: Enter alone does not make it.
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByLabel(`Why is ${story.case.reference} reopened?`)).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByLabel(`Why is ${story.case.reference} reopened?`)).toBeFocused();
  await fill(page, 'She rang again');
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page).getByText('Say why the case is reopened.')).toBeVisible();
  await drawer(page).getByLabel(`Why is ${story.case.reference} reopened?`).fill('A new order was made.');
  await shoot(page, 'log-reopen');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Saved to Jane/)).toBeVisible();
  expect(await called(page, ofCase(story), 'She rang again')).toHaveLength(1);
  const { data } = await (
    await api(page)
  ).call<{ stage: string }>('GET', `/case-management/cases/${story.case.documentId}`);
  expect(data.stage).toBe('open');
});

test('or a new case is begun, in the same form', async ({ page }) => {
  const name = `Ne${mark}`;
  const story = await openCase(page.request, name);
  await closeCase(page, story);
  await ready(page);
  await openForm(page, name);
  await expect(option(page, 'Begin a new case for this client')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const about = drawer(page).getByLabel('What is the new case about?');
  await expect(about).toBeFocused();
  await page.keyboard.type('Housing');
  await fill(page, 'About her lease');
  await expect(drawer(page).getByRole('button', { name: `Save to Jane ${name} · New case` })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Saved to Jane/)).toBeVisible();
  const [made] = await called(page, `client=${story.client.documentId}`, 'About her lease');
  expect(made?.case.documentId).not.toBe(story.case.documentId);
  const { data } = await (
    await api(page)
  ).call<{ title: string }>('GET', `/case-management/cases/${made?.case.documentId ?? ''}`);
  expect(data.title).toBe('Housing');
});

test('a line of My work opens the form for its own case; save and another keeps it open and empty', async ({
  page,
}) => {
  const name = `Wo${mark}`;
  const story = await openCase(page.request, name);
  await ready(page);
  const line = page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: 'Ring the ward' });
  await line.getByRole('button', { name: /^Log/ }).press('Enter');
  await expect(
    drawer(page).getByRole('button', { name: `Save to Jane ${name} · ${story.case.reference}` })
  ).toBeVisible();
  await expect(drawer(page).getByRole('combobox', { name: /^What/ })).toBeFocused();
  await fill(page, 'The first of two');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByText(/^Saved to Jane/)).toBeVisible();
  await expect(drawer(page).getByRole('combobox', { name: /^What/ })).toBeFocused();
  await expect(drawer(page).getByLabel('In a few words')).toHaveValue('');
  await expect(client(page)).toHaveValue(`Jane ${name} · ${story.case.reference}`);
  await fill(page, 'The second of two');
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page)).toHaveCount(0);
  for (const summary of ['The first of two', 'The second of two'])
    expect(await called(page, ofCase(story), summary)).toHaveLength(1);
});

test('a draft is gone after a day, and no letter that is typed elsewhere opens the form', async ({ page }) => {
  await ready(page);
  const keptDrafts = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('casework-log');
        request.onsuccess = () => resolve(request.result);
      });
      const all = database.transaction('sealed').objectStore('sealed').getAllKeys();
      await new Promise((resolve) => (all.onsuccess = resolve));
      database.close();
      return all.result.length;
    });
  await openForm(page, 'Nobody yet');
  await drawer(page).getByLabel('In a few words').fill('Only for today');
  await expect(async () => expect(await keptDrafts()).toBe(1)).toPass();
  await page.keyboard.press('Escape');
  await page.clock.setSystemTime(Date.now() + 23 * 60 * 60 * 1000);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('n');
  await expect(drawer(page).getByLabel('In a few words')).toHaveValue('Only for today');
  await page.keyboard.press('Escape');
  await page.clock.setSystemTime(Date.now() + 48 * 60 * 60 * 1000);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(async () => expect(await keptDrafts()).toBe(0)).toPass();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('nnn');
  await expect(page.getByRole('combobox')).toHaveValue('nnn');
  await expect(drawer(page).getByLabel('In a few words')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(drawer(page).getByLabel('In a few words')).toHaveValue('');
});

test('another day for an action of a closed case asks why it is entered late, in the same form', async ({ page }) => {
  const story = await openCase(page.request, `La${mark}`);
  const [call] = await called(page, ofCase(story), 'Intake call');
  await closeCase(page, story);
  await ready(page);
  await page.goto(`${PAGES}?log=action:${call?.documentId ?? ''}`);
  const summary = drawer(page).getByLabel('In a few words');
  await expect(summary).toHaveValue('Intake call');
  await drawer(page).getByLabel(/^Time/).fill('00:01');
  await drawer(page)
    .getByLabel(/^Day/)
    .fill(new Date(Date.now() - 3 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10));
  await page.keyboard.press('Control+Enter');
  const late = drawer(page).getByLabel('Why is it entered late?');
  await expect(late).toBeVisible();
  await expect(drawer(page).getByText(/is closed: say in a note why this is entered late/)).toBeVisible();
  await late.fill('The diary was on paper.');
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page)).toHaveCount(0);
  expect(await called(page, ofCase(story), 'Intake call')).toMatchObject([{ lateNote: 'The diary was on paper.' }]);
});

test('in a case n begins with what was done, leads to what is wrong, and Escape gives the focus back', async ({
  page,
}) => {
  const story = await openCase(page.request, `Known${mark}`);
  await ready(page);
  await page.goto(`${PAGES}/cases/${story.case.documentId}`);
  const verb = page.getByRole('button', { name: 'Log action' });
  await verb.focus();
  await page.keyboard.press('n');
  await expect(client(page)).toHaveValue(new RegExp(story.case.reference));
  const what = drawer(page).getByRole('combobox', { name: /^What/ });
  await expect(what).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await expect(what).toBeFocused();
  await page.keyboard.type('ph');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toHaveCount(0);
  await expect(verb).toBeFocused();
});
