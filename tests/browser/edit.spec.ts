import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/barriers';
import { apiOf, logIn, PAGES } from './support/panel';
import { openCase, type Story } from './support/story';

/** A test that fails begins again in the same register: each beginning has clients of its own. */
const mark = Array.from({ length: 6 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');

let story: Story;
test.beforeAll(async ({ request }) => {
  story = await openCase(request, `Ed${mark}`);
});

const clientPage = () => `${PAGES}/identities/${story.client.documentId}`;
const casePage = () => `${PAGES}/cases/${story.case.documentId}`;
const drawer = (page: Page) => page.locator('[data-casework=edit]');

const openEdit = async (page: Page) => {
  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter');
  await expect(drawer(page).getByLabel('First name')).toBeFocused();
};
const openCaseEdit = async (page: Page) => {
  await page.getByRole('button', { name: 'Edit the case' }).press('Enter');
  await expect(drawer(page).getByLabel('Title')).toBeFocused();
};

interface Identity {
  version: number;
  dateOfBirth: string | null;
  dateOfBirthEstimated: boolean;
  [field: string]: unknown;
}
const identityNow = async (page: Page) =>
  (
    await (
      await apiOf(page.request, 'advocate')
    ).call<Identity>('GET', `/case-management/identities/${story.client.documentId}`)
  ).data;

test('an advocate changes who a client is and how to reach them, by the keyboard alone', async ({ page }) => {
  await logIn(page, 'advocate');
  await page.goto(clientPage());
  await openEdit(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Janet');
  await drawer(page).getByLabel('or age in years').focus();
  await page.keyboard.type('40');
  await drawer(page).getByRole('combobox', { name: 'Gender' }).press('Enter');
  await page.getByRole('option', { name: 'Non-binary' }).press('Enter');
  await drawer(page).getByLabel('Telephone').focus();
  await page.keyboard.type('0400 000 123');
  await drawer(page).getByLabel('Before you make contact').focus();
  await page.keyboard.type('No voicemail');
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: `Janet Ed${mark}` })).toBeVisible();
  await expect(page.getByRole('link', { name: '0400 000 123' })).toBeVisible();
  await expect(page.getByText('No voicemail').first()).toBeVisible();
  const year = new Date().getFullYear() - 40;
  const now = await identityNow(page);
  expect(now).toMatchObject({ gender: 'nonBinary', dateOfBirthEstimated: true });
  expect(now.dateOfBirth?.slice(0, 4)).toBe(String(year));
});

test('what breaks a rule is said at its field, and what was typed stays', async ({ page }) => {
  await logIn(page, 'advocate');
  await page.goto(casePage());
  await page.getByRole('link', { name: /Ed/ }).first().click();
  await expect(page).toHaveURL(/identities/);
  await openEdit(page);
  await drawer(page).getByLabel('Known as').fill('Jay');
  await drawer(page).getByLabel('First name').fill('');
  await drawer(page).getByLabel('Family name').fill('');
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page).getByLabel('Family name')).toHaveAttribute('aria-invalid', 'true');
  await expect(
    drawer(page)
      .getByText(/needs a first name or a family name/i)
      .first()
  ).toBeVisible();
  await expect(drawer(page).getByLabel('Known as')).toHaveValue('Jay');

  await page.keyboard.press('Escape');
  await expect(page.getByText('Leave without saving?')).toBeVisible();
  await page.getByRole('button', { name: 'Keep editing' }).press('Enter');
  await expect(drawer(page).getByLabel('Known as')).toHaveValue('Jay');
  await page.goBack();
  await expect(page.getByText('Leave without saving?')).toBeVisible();
  await page.getByRole('button', { name: 'Leave', exact: true }).press('Enter');
  await expect(drawer(page)).toHaveCount(0);
  expect((await identityNow(page)).knownAs).toBeNull();
});

test('two change one client: other fields merge, and of the same field a person chooses', async ({ page }) => {
  await logIn(page, 'advocate');
  await page.goto(clientPage());
  await openEdit(page);
  await drawer(page).getByLabel('Pronouns').fill('they/them');
  await drawer(page).getByLabel('Address').fill('1 Quay Street');
  const others = await apiOf(page.request, 'coordinator');
  const version = (await identityNow(page)).version;
  const changed = await page.request.patch(`/case-management/identities/${story.client.documentId}`, {
    headers: { Authorization: others.authorization, 'If-Match': `"${String(version)}"` },
    data: { address: '2 Hill Street', language: 'Greek' },
  });
  expect(changed.status(), await changed.text()).toBe(200);
  await page.keyboard.press('Control+Enter');
  const conflicts = page.locator('[data-casework=conflicts]');
  await expect(conflicts.getByRole('radio')).toHaveCount(2);
  await expect(conflicts.getByText('2 Hill Street')).toBeVisible();
  expect(await barriers(page, '[data-casework=edit]')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page).getByText('Choose one of the two for each.')).toBeVisible();
  await conflicts.getByRole('radio', { name: /Yours/ }).press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page)).toHaveCount(0);
  await expect(page.getByText(/both stand/)).toBeVisible();
  expect(await identityNow(page)).toMatchObject({
    pronouns: 'they/them',
    address: '1 Quay Street',
    language: 'Greek',
  });
});

test('a case is told anew, and has people that come and go', async ({ page }) => {
  await logIn(page, 'advocate');
  await page.goto(casePage());
  await openCaseEdit(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Leave from the ward');
  await drawer(page).getByLabel('Summary').fill('She wants to go home.');
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page)).toHaveCount(0);
  await expect(page.getByText('She wants to go home.')).toBeVisible();
  await expect(page.getByText(/Leave from the ward/).first()).toBeVisible();

  await page.getByRole('button', { name: 'End: Advocate, Test Advocate' }).press('Enter');
  await page.getByRole('dialog').getByLabel('Why').fill('She has left us.');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: 'End' }).press('Enter');
  await expect(page.getByText('Nobody looks after this case')).toBeVisible();

  await page.getByRole('button', { name: 'Choose an advocate' }).press('Enter');
  const role = page.locator('[data-casework=role]');
  await expect(role.getByLabel('Who')).toBeFocused();
  await expect(role.getByLabel('Which part')).toHaveValue('Advocate');
  await page.keyboard.type('Test Advo');
  await page.getByRole('option', { name: /^Test Advocate/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await barriers(page, '[data-casework=role]')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(role).toHaveCount(0);
  await expect(page.getByText('Nobody looks after this case')).toHaveCount(0);

  await page.getByRole('button', { name: 'Add a person' }).press('Enter');
  await expect(role.getByLabel('Who')).toBeFocused();
  await page.keyboard.type(`Ann Sup${mark}`);
  await page.getByRole('option', { name: /^New person/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect(role.getByText('This is needed.')).toBeVisible();
  await role.getByLabel('Which part').fill('Adv');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(role).toHaveCount(0);
  await expect(page.getByRole('link', { name: `Ann Sup${mark}` })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the forms have no barriers that axe can find, in ${theme}, and fit a phone`, async ({ page }) => {
    await logIn(page, 'advocate', theme);
    await page.goto(clientPage());
    await openEdit(page);
    expect(await barriers(page, '[data-casework=edit]')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.goto(`${casePage()}?tab=about`);
    await openCaseEdit(page);
    expect(await barriers(page, '[data-casework=edit]')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

test('whoever only reads is offered no change, and no way to the Content Manager that is shut', async ({ page }) => {
  await logIn(page, 'reader');
  for (const [path, shown] of [
    [clientPage(), `Ed${mark}`],
    [casePage(), 'People'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(shown).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Edit|End|Add a person)/ })).toHaveCount(0);
  }
});
