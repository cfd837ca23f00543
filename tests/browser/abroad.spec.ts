import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { apiOf, collection, logIn } from './support/panel';
import { openCase } from './support/story';

const zoneOf = async (request: Parameters<typeof apiOf>[0]) => {
  const api = await apiOf(request, 'advocate');
  const about = await api.call<{ timeZone: string }>('GET', '/case-management/about');
  return about.data.timeZone;
};

test('a form says so when its times are not those of the organisation’s clock', async ({ browser, request }) => {
  const theirs = await zoneOf(request);
  const ours = theirs === 'Europe/Paris' ? 'Australia/Hobart' : 'Europe/Paris';
  const story = await openCase(request, 'Sundial');
  const form = `${collection('case')}/${story.case.documentId}`;
  const notice = '[data-casework=zone]';

  const away = await browser.newContext({ timezoneId: ours });
  const abroad = await away.newPage();
  await logIn(abroad, 'coordinator');
  await abroad.goto(form);
  await expect(abroad.locator(notice)).toContainText(`your browser’s zone, ${ours}`);
  await expect(abroad.locator(notice)).toContainText(`The organisation’s zone is ${theirs}`);
  const { violations } = await new AxeBuilder({ page: abroad }).include(notice).analyze();
  expect(violations).toEqual([]);
  await away.close();

  const home = await browser.newContext({ timezoneId: theirs });
  const page = await home.newPage();
  await logIn(page, 'coordinator');
  await page.goto(form);
  await expect(page.locator('[data-casework=panel]')).toBeVisible();
  await expect(page.locator(notice)).toBeHidden();
  await home.close();
});

test('help texts of our forms are in the language of the panel', async ({ page }) => {
  await logIn(page, 'coordinator');
  await page.addInitScript(() => window.localStorage.setItem('strapi-admin-language', 'fr'));
  await page.goto(`${collection('identity')}/create`);
  await expect(page.getByText('Deuxième prénom et suivants.')).toBeVisible();
  await expect(page.getByText('Middle names.')).toBeHidden();
});
