import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { collection, logIn, PAGES } from './support/panel';
import { openCase, type Story } from './support/story';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let story: Story;
test.beforeAll(async ({ request }) => {
  story = await openCase(request, 'Okonkwo-Featherstonehaugh');
});

/** Our screens, and the region of each that is ours: Strapi's own frame is Strapi's to mend. */
const screens = () => [
  { name: 'my work', path: PAGES, region: '[data-casework=work]' },
  {
    name: 'timeline of a case',
    path: `${PAGES}/cases/${story.case.documentId}/timeline`,
    region: '[data-casework=timeline]',
  },
  {
    name: 'page of a client',
    path: `${PAGES}/identities/${story.client.documentId}`,
    region: '[data-casework=client]',
  },
  { name: 'widget', path: '/admin', region: '[data-casework=widget]' },
];
/** Where casework is administered. */
const panel = () => ({ path: `${collection('case')}/${story.case.documentId}`, region: '[data-casework=panel]' });

const barriers = async (page: Page, region: string) => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).include(region).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

for (const theme of ['light', 'dark'] as const) {
  test(`our screens have no barriers that axe can find, in ${theme}`, async ({ page }) => {
    await logIn(page, 'advocate', theme);
    for (const { name, path, region } of screens()) {
      await page.goto(path);
      await expect(
        page
          .locator(region)
          .getByText(/Ring the ward/)
          .first()
      ).toBeVisible();
      expect(await barriers(page, region), name).toEqual([]);
    }
  });

  test(`nor has the panel beside the form of a case, in ${theme}`, async ({ page }) => {
    const { path, region } = panel();
    await logIn(page, 'coordinator', theme);
    await page.goto(path);
    await expect(page.locator(region).getByText('Ring the ward')).toBeVisible();
    expect(await barriers(page, region)).toEqual([]);
  });
}

for (const width of [1280, 390]) {
  test(`our pages fit a screen that is ${String(width)} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await logIn(page, 'advocate');
    for (const { name, path, region } of screens().filter(({ path }) => path.startsWith(PAGES))) {
      await page.goto(path);
      await expect(
        page
          .locator(region)
          .getByText(/Ring the ward/)
          .first()
      ).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, name).toBeLessThanOrEqual(width);
    }
  });
}

test('a timeline is worked with the keyboard alone', async ({ page }) => {
  await logIn(page, 'advocate');
  await page.goto(`${PAGES}/cases/${story.case.documentId}/timeline`);
  const more = page.getByRole('button', { name: 'More', exact: true });
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Less', exact: true })).toHaveAttribute('aria-expanded', 'true');
});

test('a timeline that is not there, and one that can’t be loaded, say so', async ({ page }) => {
  await logIn(page, 'advocate');
  await page.goto(`${PAGES}/cases/aaaaaaaaaaaaaaaaaaaaaaaa/timeline`);
  await expect(page.getByText('This record is not here')).toBeVisible();
  await page.route('**/case-management/work?*', (route) => route.abort());
  await page.goto(PAGES);
  await expect(page.getByText('This could not be loaded')).toBeVisible();
  await page.unroute('**/case-management/work?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/Ring the ward/).first()).toBeVisible();
});

test('whoever has no cases is told what to do', async ({ page }) => {
  await logIn(page, 'coordinator');
  await page.goto(PAGES);
  await expect(page.getByText('Nothing is due this week')).toBeVisible();
});

test('a website editor sees no casework: no menu, no types, no pages', async ({ page }) => {
  await logIn(page, 'website-editor');
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Casework' })).toHaveCount(0);
  await expect(page.locator('[data-casework]')).toHaveCount(0);
  await page.goto(PAGES);
  await expect(page.getByText("You don't have the permissions to access that content")).toBeVisible();
  await page.goto(collection('identity'));
  await expect(page.getByText(/Okonkwo/)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Identities' })).toHaveCount(0);
});

for (const staff of ['advocate', 'reader'] as const) {
  test(`the Content Manager has no casework for the ${staff}, and nothing of ours leads there`, async ({ page }) => {
    await logIn(page, staff);
    for (const { path, region } of screens()) {
      if (staff === 'reader' && region !== '[data-casework=timeline]' && region !== '[data-casework=client]') continue;
      await page.goto(path);
      await expect(
        page
          .locator(region)
          .getByText(/Ring the ward/)
          .first()
      ).toBeVisible();
      await expect(page.locator(`${region} a[href*="content-manager"]`)).toHaveCount(0);
    }
    await page.goto(`${collection('identity')}/${story.client.documentId}`);
    await expect(page.getByText("You don't have the permissions to access that content")).toBeVisible();
    await expect(page.getByText(/Okonkwo/)).toHaveCount(0);
  });
}
