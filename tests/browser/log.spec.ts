import { expect, type Page, test } from '@playwright/test';
import { apiOf, logIn, PAGES } from './support/panel';
import { haveActionType, openCase, type Story } from './support/story';
import { barriers } from './support/barriers';

/** A test that fails begins again with a new browser, in the same register: each beginning has clients of its own. */
const letter = () => String.fromCharCode(97 + Math.floor(Math.random() * 26));
const mark = Array.from({ length: 6 }, letter).join('');
const ONE = `Ab${mark}`;
const TWIN = `Zw${mark}`;

let story: Story;
let twins: Story[];
const drawer = (page: Page) => page.getByRole('dialog');
const client = (page: Page) => drawer(page).getByRole('combobox', { name: /^Client/ });
const choices = (page: Page) => drawer(page).getByRole('option');

interface Logged {
  summary: string | null;
  durationMinutes: number | null;
  case: { documentId: string };
}
const logged = async (page: Page, { case: { documentId } }: Story): Promise<Logged[]> => {
  const api = await apiOf(page.request, 'advocate');
  const path = `/case-management/actions?case=${documentId}&state=done&source=human&limit=100`;
  return (await api.call<Logged[]>('GET', path)).data;
};
const called = async (page: Page, of: Story, summary: string) =>
  (await logged(page, of)).filter((one) => one.summary === summary);

test.beforeAll(async ({ request }) => {
  await haveActionType(request, 'ward-visit', 'Ward visit');
  story = await openCase(request, ONE);
  twins = [await openCase(request, TWIN), await openCase(request, TWIN)];
});

const ready = async (page: Page) => {
  await logIn(page, 'advocate');
  await page.goto(PAGES);
  await expect(page.getByText(ONE).first()).toBeVisible();
};

/** Counts what a person presses: letters of the client's name, the duration and the words are not the form's doing. */
class Keys {
  count = 0;
  constructor(private readonly page: Page) {}
  async press(...keys: string[]) {
    for (const key of keys) {
      this.count += key.split('+').length;
      await this.page.keyboard.press(key);
    }
  }
  async say(words: string) {
    await this.page.keyboard.type(words);
  }
}

test('a phone call on an open case takes twelve keys at most, besides the name, the duration and the words', async ({
  page,
}) => {
  await ready(page);
  const keys = new Keys(page);
  await keys.press('n');
  await expect(client(page)).toBeFocused();
  await keys.say(ONE.toLowerCase());
  await expect(choices(page).first()).toContainText(`Jane ${ONE}`);
  await keys.press('Enter', 'p', 'h', 'Enter');
  await expect(drawer(page).getByLabel(/^How long/)).toBeFocused();
  await keys.say('40m');
  await keys.press('Tab', 'Tab');
  await keys.say('About the hearing');
  const button = drawer(page).getByRole('button', { name: `Save to Jane ${ONE} · ${story.case.reference}` });
  await expect(button).toBeVisible();
  await keys.press('Control+Enter');
  await expect(page.getByText(`Saved to Jane ${ONE} · ${story.case.reference}`)).toBeVisible();
  await expect(drawer(page)).toHaveCount(0);
  expect(keys.count).toBeLessThanOrEqual(12);
  console.log(`keys to log a call: ${String(keys.count)}`);
  expect(await called(page, story, 'About the hearing')).toMatchObject([{ durationMinutes: 40 }]);

  await page.getByRole('button', { name: /^Undo/ }).press('Enter');
  await expect(page.getByText(/^Saved to/)).toHaveCount(0);
  expect(await called(page, story, 'About the hearing')).toEqual([]);
});

test('of two clients with one name none is taken by Enter or Tab; an arrow key chooses', async ({ page }) => {
  await ready(page);
  await page.keyboard.press('n');
  await expect(client(page)).toBeFocused();
  await page.keyboard.type(`jane ${TWIN}`);
  await expect(choices(page)).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(client(page)).toBeFocused();
  await expect(drawer(page).getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const references = twins.map((twin) => twin.case.reference);
  const [first] = references.filter((reference) => reference);
  await expect(choices(page).filter({ hasText: first })).toHaveCount(1);
  const chosen = await drawer(page).locator('[role=option][aria-selected=true]').textContent();
  await page.keyboard.press('Enter');
  const reference = references.find((one) => chosen?.includes(one)) ?? '';
  await expect(drawer(page).getByRole('button', { name: `Save to Jane ${TWIN} · ${reference}` })).toBeVisible();
});

test('what is missing is said, and the key n is for letters while somebody types', async ({ page }) => {
  await ready(page);
  await page.keyboard.press('n');
  await expect(client(page)).toBeFocused();
  await page.keyboard.type('n');
  await expect(client(page)).toHaveValue('n');
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page).getByText('Choose whose case this goes into.')).toBeVisible();
  await expect(drawer(page).getByText('Choose what kind of action it was.')).toBeVisible();
  await drawer(page).getByRole('button', { name: 'Settings of this form' }).click();
  await page.getByRole('switch', { name: 'Open this form with the key n' }).click();
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(drawer(page)).toHaveCount(0);
});

/** A call for Jane Abernathy, all but saved. */
const fillCall = async (page: Page, summary: string) => {
  await page.keyboard.press('n');
  await expect(client(page)).toBeFocused();
  await page.keyboard.type(ONE.toLowerCase());
  await expect(choices(page).first()).toContainText(`Jane ${ONE}`);
  await page.keyboard.press('Enter');
  await page.keyboard.type('phone');
  await page.keyboard.press('Enter');
  await page.keyboard.type('20m');
  await drawer(page).getByLabel('In a few words').fill(summary);
};

test('without a connection a save waits in sight, and is sent once', async ({ page, context }) => {
  await ready(page);
  await fillCall(page, 'Rang from the car');
  await context.setOffline(true);
  await drawer(page).getByLabel('What was said and done').fill('No signal here');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Not yet sent (1)')).toBeVisible();
  await expect(drawer(page)).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByText('Not yet sent (1)')).toHaveCount(0, { timeout: 30_000 });
  await expect(async () => expect(await called(page, story, 'Rang from the car')).toHaveLength(1)).toPass();
});

test('a save whose answer was lost is made once', async ({ page }) => {
  await ready(page);
  await fillCall(page, 'Answer lost');
  const lose = async (route: Parameters<Parameters<Page['route']>[1]>[0]) => {
    await route.fetch();
    await route.abort();
  };
  await page.route('**/case-management/actions', lose, { times: 1 });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Not yet sent (1)')).toBeVisible();
  await page.getByRole('button', { name: 'Send now' }).press('Enter');
  await expect(page.getByText('Not yet sent (1)')).toHaveCount(0);
  expect(await called(page, story, 'Answer lost')).toHaveLength(1);
});

test('a draft comes back for its own login, sealed in the browser, and is gone after logging out', async ({ page }) => {
  await ready(page);
  await fillCall(page, 'Only a draft');
  await page.waitForTimeout(800);
  await page.reload();
  await expect(page.getByText(ONE).first()).toBeVisible();
  const kept = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('casework-log');
      request.onsuccess = () => resolve(request.result);
    });
    const all = database.transaction('sealed').objectStore('sealed').getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    const text = (all.result as Array<{ data: ArrayBuffer }>).map(({ data }) => new TextDecoder().decode(data));
    return text.join(' ');
  });
  expect(kept.length).toBeGreaterThan(0);
  expect(kept).not.toMatch(/draft|Jane/);
  await page.keyboard.press('n');
  await expect(drawer(page).getByLabel('In a few words')).toHaveValue('Only a draft');
  await expect(drawer(page).getByText('Your draft of')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Test Advocate|TA/ }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await expect(page.getByRole('button', { name: 'Login' })).toBeVisible();
  const left = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('casework-log');
      request.onsuccess = () => resolve(request.result);
    });
    const all = database.transaction('sealed').objectStore('sealed').getAllKeys();
    await new Promise((resolve) => (all.onsuccess = resolve));
    return all.result.length;
  });
  expect(left).toBe(0);
});

test('one call for two clients is an action in each case, with words of its own, and the minutes add up', async ({
  page,
}) => {
  await ready(page);
  await fillCall(page, 'Jane alone');
  await drawer(page).getByRole('button', { name: 'Also for …' }).press('Enter');
  const also = drawer(page).getByRole('combobox', { name: 'Also for which client?' });
  await expect(also).toBeFocused();
  await page.keyboard.type(twins[0]?.case.reference ?? '');
  await expect(choices(page).first()).toContainText(TWIN);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await drawer(page)
    .getByLabel(/^Words of its own for/)
    .fill('The other alone');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Saved to Jane Ab/)).toBeVisible();
  const [twin] = twins;
  if (!twin) throw new Error('There is no second client.');
  expect(await called(page, story, 'Jane alone')).toMatchObject([{ durationMinutes: 10 }]);
  expect(await called(page, twin, 'The other alone')).toMatchObject([{ durationMinutes: 10 }]);
  expect(await called(page, twin, 'Jane alone')).toEqual([]);
});

test('a login that has ended asks for the password in place, and saves what was typed', async ({ page, context }) => {
  await ready(page);
  await fillCall(page, 'After the login had ended');
  await context.clearCookies();
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page).getByText('Your login has ended')).toBeVisible();
  expect(await barriers(page, '[data-casework=log]')).toEqual([]);
  await page.keyboard.type('Testing1234');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Saved to Jane Ab/)).toBeVisible();
  expect(await called(page, story, 'After the login had ended')).toHaveLength(1);
});

test('two people change the same action: other fields merge, the same field is asked', async ({ page }) => {
  await logIn(page, 'advocate');
  const api = await apiOf(page.request, 'coordinator');
  const type = await api.entry('action-type', 'phone-call');
  const made = await api.call<{ documentId: string }>('POST', '/case-management/actions', {
    ...{ case: story.case.documentId, type, state: 'done', durationMinutes: 5, summary: 'As it was' },
  });
  const to = `/case-management/actions/${made.data.documentId}`;
  const change = async (data: object, version: number) => {
    const headers = { 'If-Match': `"${String(version)}"`, Authorization: api.authorization };
    expect((await page.request.fetch(to, { method: 'PATCH', data, headers })).status()).toBe(200);
  };
  await page.goto(`${PAGES}?log=action:${made.data.documentId}`);
  const summary = drawer(page).getByLabel('In a few words');
  await expect(summary).toHaveValue('As it was');
  await change({ comments: 'Theirs', summary: 'Their words' }, 1);
  await summary.fill('My words');
  await drawer(page)
    .getByLabel(/^How long/)
    .fill('10m');
  await page.keyboard.press('Control+Enter');
  const conflict = page.locator('[data-casework=conflicts]');
  await expect(conflict.getByRole('radiogroup')).toHaveCount(1);
  await expect(conflict).toContainText('Their words');
  expect(await barriers(page, '[data-casework=log]')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page).getByText('Choose one of the two for each.')).toBeVisible();
  await conflict.getByRole('radio', { name: /^Yours/ }).press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page)).toHaveCount(0);
  const now = await api.call<Record<string, unknown>>('GET', to);
  expect(now.data).toMatchObject({ summary: 'My words', comments: 'Theirs', durationMinutes: 10, version: 3 });
});

for (const theme of ['light', 'dark'] as const)
  for (const width of [1280, 390])
    test(`the form has no barriers and fits ${String(width)} px, in ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await logIn(page, 'advocate', theme);
      await page.goto(PAGES);
      await expect(page.getByText(ONE).first()).toBeVisible();
      const look = async (state: string) => {
        expect(await barriers(page, '[data-casework=log]'), state).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        if (process.env.LOG_PICTURES)
          await page.screenshot({ path: `${process.env.LOG_PICTURES}/${state}-${width}-${theme}.png` });
      };
      await page.keyboard.press('n');
      await expect(client(page)).toBeFocused();
      await look('empty');
      await page.keyboard.type(TWIN);
      await expect(choices(page)).toHaveCount(2);
      await page.keyboard.press('ArrowDown');
      await look('choosing');
      await page.keyboard.press('Enter');
      await page.keyboard.type('pho');
      await page.keyboard.press('Enter');
      await page.keyboard.type('1h15');
      await look('filled');
      await drawer(page)
        .getByLabel(/^How long/)
        .fill('soon');
      await page.keyboard.press('Control+Enter');
      await expect(drawer(page).getByText(/This is no duration/)).toBeVisible();
      await look('refused');
    });
