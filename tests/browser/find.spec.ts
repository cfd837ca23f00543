import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { apiOf, logIn, PAGES } from './support/panel';
import { openCase, type Story } from './support/story';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let story: Story;
let died: Story;
test.beforeAll(async ({ request }) => {
  story = await openCase(request, 'Quillfeather', {});
  died = await openCase(request, 'Brambleworth', {});
  const api = await apiOf(request, 'coordinator');
  const path = '/content-manager/collection-types/plugin::case-management.identity/';
  await api.call('PUT', path + story.client.documentId, {
    version: 1,
    phone: '0400 000 001, home (03) 6220 3344',
    email: 'jane@example.test',
    address: '12 Example Street\nHobart',
    contactWarning: 'No voicemail',
    visitWarning: 'Do not visit alone',
    interpreter: 'Auslan interpreter',
    formerNames: 'Jane Featherstone',
    pronouns: 'she/her',
    dateOfBirth: '1985-02-03',
    preferredContact: 'sms',
  });
  await api.call('PUT', path + died.client.documentId, { version: 1, phone: '0400 000 009', diedOn: '2026-02-01' });
});

const barriers = async (page: Page, region: string) => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).include(region).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
const fits = async (page: Page, width: number) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
const box = (page: Page) => page.getByRole('combobox', { name: 'Find a person, a case or an action' });
const clientPage = (of: Story) => `${PAGES}/identities/${of.client.documentId}`;

test('a client is found from anywhere and opened, by keys alone', async ({ page }) => {
  await logIn(page, 'advocate');
  await page.goto(PAGES);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('featherst jan');
  const option = page.getByRole('option', { name: /Jane Quillfeather/ });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(option).toContainText('formerly Jane Featherstone');
  await expect(option).toContainText(story.case.reference);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Jane Quillfeather' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${PAGES}/?$`));
  // What was opened lately is offered again; Escape goes back to where one was.
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await expect(page.getByRole('option', { name: /Jane Quillfeather/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveCount(0);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toMatch(/quillfeather|featherst/i);
});

test('a case by its short reference and last week’s hearing by its words', async ({ page }) => {
  await logIn(page, 'advocate');
  await page.goto(`${PAGES}/find`);
  const [, year = '', number = ''] = story.case.reference.split('-');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(`${year.slice(2)}-${String(Number(number))}`);
  await expect(page.getByRole('group', { name: 'Cases' }).getByRole('option').first()).toContainText(
    story.case.reference
  );
  await box(page).fill('review hearing');
  await expect(page.getByRole('group', { name: 'Actions' }).getByText('Jane Quillfeather').first()).toBeVisible();
  // A slash that is typed into a field is a slash.
  await page.keyboard.type('/');
  await expect(box(page)).toHaveValue('review hearing/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cases\//);
  await page.goBack();
  await expect(box(page)).toHaveValue('review hearing/');
});

test('short-hand and Enter open the Log form, filled: only the save is left', async ({ page, request }) => {
  const { client } = await openCase(request, 'Shorthandley', {});
  await logIn(page, 'advocate');
  await page.goto(PAGES);
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('40m phone Jane Shorthandl re review');
  await expect(page.getByRole('group', { name: 'Record it' }).getByRole('option')).toHaveAttribute(
    'aria-selected',
    'true'
  );
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Log an action' });
  await expect(form.getByRole('combobox', { name: /^Client/ })).toHaveValue(/^Jane Shorthandley · C-/);
  await expect(form.getByRole('combobox', { name: /^What/ })).toHaveValue('Phone call');
  await expect(form.getByLabel(/^How long/)).toHaveValue('0:40');
  await expect(form.getByLabel('In a few words')).toHaveValue('review');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-casework="log-saved"]')).toContainText(client.displayName);
});

test('two clients whom short-hand could mean are asked about in the Log form', async ({ page, request }) => {
  for (let twin = 0; twin < 2; twin += 1) await openCase(request, 'Twinsborough', {});
  await logIn(page, 'advocate');
  await page.goto(`${PAGES}/find`);
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('40m phone Jane Twinsb re review');
  await expect(page.getByRole('group', { name: 'Record it' })).toBeVisible();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Log an action' });
  await expect(form.getByRole('option', { name: /Jane Twinsborough/ })).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('combobox', { name: /^Client/ })).toHaveValue(/^Jane Twinsborough · C-/);
});

test('whoever only reads is offered no intake, no daily actions and no Log form', async ({ page }) => {
  await logIn(page, 'reader');
  await page.goto(PAGES);
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  await page.keyboard.press('/');
  await box(page).fill('zzyzx nobody');
  await expect(page.getByText('Nothing was found').last()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Take on a new client' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  for (const verb of ['New case', 'Daily actions', 'Log action'])
    await expect(page.getByText(verb, { exact: true })).toHaveCount(0);
});

test('nothing found, and a search that fails, say so and keep what was typed', async ({ page }) => {
  await logIn(page, 'advocate');
  await page.goto(`${PAGES}/find`);
  await box(page).fill('zzyzx nobody');
  await expect(page.getByText('Nothing was found').last()).toBeVisible();
  await page.route('**/case-management/find', (route) => route.abort());
  await box(page).fill('quillf');
  await expect(page.getByText('This could not be loaded')).toBeVisible();
  expect(await barriers(page, '[data-casework=find]')).toEqual([]);
  await expect(box(page)).toHaveValue('quillf');
  await page.unroute('**/case-management/find');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('option', { name: /Jane Quillfeather/ })).toBeVisible();
});

test('a client’s page warns beside every number, and who has died is not to be reached', async ({ page }) => {
  await logIn(page, 'advocate');
  await page.goto(`${clientPage(story)}/timeline`);
  await expect(page).toHaveURL(new RegExp(`${clientPage(story)}$`));
  await expect(page.getByRole('link', { name: '0400 000 001' })).toHaveAttribute('href', 'tel:0400000001');
  const reach = page.getByRole('region', { name: 'How to reach them' });
  await expect(reach.getByText('No voicemail')).toHaveCount(3);
  await expect(reach.getByText('Auslan interpreter')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Cases' })).toContainText('Ring the ward');
  await expect(page.getByRole('region', { name: 'The whole story' })).toContainText('Intake call');
  await page.goto(clientPage(died));
  await expect(page.getByText('Died on 1 February 2026')).toBeVisible();
  await expect(page.getByText('0400 000 009')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Open a case' })).toHaveCount(0);
  await page.goto(`${PAGES}/identities/aaaaaaaaaaaaaaaaaaaaaaaa`);
  await expect(page.getByText('This record is not here')).toBeVisible();
  expect(await barriers(page, '[data-casework=client]')).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`Find and a client’s page have no barriers and fit ${String(width)} px, in ${theme}`, async ({
      page,
    }, info) => {
      await page.setViewportSize({ width, height: 844 });
      await logIn(page, 'advocate', theme);
      for (const of of [story, died]) {
        await page.goto(clientPage(of));
        await expect(page.getByText('Intake call').first()).toBeVisible();
        expect(await barriers(page, '[data-casework=client]')).toEqual([]);
        await fits(page, width);
        await page.screenshot({
          path: info.outputPath(`client-${of === died ? 'died-' : ''}${theme}-${width}.png`),
          fullPage: true,
        });
      }
      await page.goto(`${PAGES}/find`);
      await expect(page.getByText(/Type two letters/)).toBeVisible();
      expect(await barriers(page, '[data-casework=find]')).toEqual([]);
      await box(page).fill('jane');
      await expect(page.getByRole('option', { name: /Jane Quillfeather/ }).first()).toBeVisible();
      expect(await barriers(page, '[data-casework=find]')).toEqual([]);
      await fits(page, width);
      await page.screenshot({ path: info.outputPath(`find-${theme}-${width}.png`) });
      await page.goto(clientPage(story));
      await expect(page.getByText('Intake call').first()).toBeVisible();
      await page.keyboard.press('Control+k');
      await box(page).fill('hearing');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await barriers(page, '[role=dialog]')).toEqual([]);
      await page.screenshot({ path: info.outputPath(`box-${theme}-${width}.png`) });
    });
  }
}
