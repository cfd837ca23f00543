import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { apiOf, collection, logIn, PAGES } from '../browser/support/panel';

/** `npm run screenshots`: every page, wide and narrow, light and dark, in .tmp/screenshots; the best ones in the docs. */
const ALL = path.resolve('.tmp', 'screenshots');
const DOCS = path.resolve('docs', 'screenshots');

interface CaseRow {
  documentId: string;
  title: string | null;
  client: { documentId: string; name: string };
}

interface Shown {
  caseId: string;
  clientId: string;
  client: string;
}

let shown: Shown;
test.beforeAll(async ({ request }) => {
  const api = await apiOf(request, 'advocate');
  const { data } = await api.call<CaseRow[]>('GET', '/case-management/caseload?advocate=me&limit=100');
  const one = data.find(({ title }) => /review|tribunal|order/i.test(title ?? '')) ?? data[0];
  if (!one) throw new Error('The advocate of the demo has no open case to show.');
  shown = { caseId: one.documentId, clientId: one.client.documentId, client: one.client.name };
});

interface Picture {
  name: string;
  path: () => string;
  /** What must be there before the picture is taken. */
  ready: (page: Page) => Promise<void>;
  staff?: 'coordinator';
  /** Which of the four stand in the docs. */
  docs?: Array<'1280-light' | '390-light' | '1280-dark'>;
}

const region = (name: string) => async (page: Page) => {
  await expect(page.locator(`[data-casework=${name}]`).first()).toBeVisible();
};
const casePage = () => `${PAGES}/cases/${shown.caseId}`;
const timeline = async (page: Page) => {
  await expect(page.getByRole('article').first()).toBeVisible();
};

const PICTURES: Picture[] = [
  { name: 'home', path: () => '/admin', ready: region('widget'), docs: ['1280-light'] },
  { name: 'my-work', path: () => PAGES, ready: region('work'), docs: ['1280-light', '390-light'] },
  { name: 'open-cases', path: () => `${PAGES}?tab=cases`, ready: region('work') },
  { name: 'case', path: casePage, ready: timeline, docs: ['1280-light', '390-light', '1280-dark'] },
  { name: 'case-about', path: () => `${casePage()}?tab=about`, ready: region('case-head') },
  {
    name: 'case-filters',
    path: () => `${casePage()}?states=done`,
    ready: async (page) => {
      await timeline(page);
      await page.getByRole('button', { name: /^Filters/ }).click();
    },
  },
  {
    name: 'client',
    path: () => `${PAGES}/identities/${shown.clientId}`,
    ready: region('client'),
    docs: ['1280-light'],
  },
  {
    name: 'find',
    path: () => `${PAGES}/find`,
    ready: async (page) => {
      await page.getByRole('combobox', { name: 'Find a person, a case or an action' }).fill('hearing');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
    docs: ['1280-light'],
  },
  {
    name: 'log',
    path: casePage,
    ready: async (page) => {
      await timeline(page);
      await page.keyboard.press('n');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.type('phone');
    },
    docs: ['1280-light', '390-light'],
  },
  { name: 'intake', path: () => `${PAGES}/intake`, ready: region('intake'), docs: ['1280-light'] },
  {
    name: 'daily',
    path: () => `${PAGES}/daily`,
    ready: async (page) => {
      await region('daily')(page);
      const line = page.getByLabel('In one line');
      for (const words of [`0:10 10m phone ${shown.client} re the report`, `0:30 15m visit ${shown.client}`]) {
        await line.fill(words);
        await line.press('Enter');
      }
    },
    docs: ['1280-light'],
  },
  {
    name: 'case-form',
    path: () => `${collection('case')}/${shown.caseId}`,
    ready: region('panel'),
    staff: 'coordinator',
    docs: ['1280-light'],
  },
];

/** Fonts, pictures of the frame, and Strapi's own buttons, which it adds when the browser is idle. */
const settle = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
};

for (const { name, path: place, ready, staff = 'advocate', docs = [] } of PICTURES)
  for (const theme of ['light', 'dark'] as const)
    test(`${name}, ${theme}`, async ({ page }) => {
      mkdirSync(ALL, { recursive: true });
      await logIn(page, staff, theme);
      for (const [width, height] of [
        [1280, 900],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height });
        page.on('dialog', (dialog) => void dialog.accept());
        await page.goto(place());
        await ready(page);
        await settle(page);
        const kind = `${String(width)}-${theme}` as const;
        const file = path.join(ALL, `${name}-${kind}.png`);
        await page.screenshot({ path: file });
        const wanted: readonly string[] = docs;
        if (wanted.includes(kind))
          copyFileSync(file, path.join(DOCS, `${name}${kind === '1280-light' ? '' : `-${kind}`}.png`));
      }
    });
