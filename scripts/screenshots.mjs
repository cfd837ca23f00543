/**
 * `node scripts/screenshots.mjs <url> <email> <password>`: the pictures of docs/screenshots, taken from a running demo.
 * Needs a Chromium: CHROMIUM_PATH, or /usr/bin/chromium.
 */
import path from 'node:path';
import { chromium } from '@playwright/test';

const [url = 'http://127.0.0.1:1337', email = '', password = ''] = process.argv.slice(2);
// The demo organisation’s: the Content Manager shows times in the zone of the browser.
const ZONE = 'Australia/Hobart';
const FOLDER = path.resolve('docs/screenshots');
// Strapi adds the buttons of a form when the browser is idle.
const SETTLE_MS = 2000;
const PAGES = '/admin/plugins/case-management';
const COLLECTIONS = '/admin/content-manager/collection-types/plugin::case-management';

/** Once: Strapi refuses whoever logs in more than five times in five minutes. */
const logIn = async () => {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`The log-in was refused: ${answer.status}.`);
  return (await answer.json()).data.token;
};

/** A case about a hearing if there is one, else the first. */
const caseToShow = async (token) => {
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/case-management/caseload?advocate=me&limit=100`, { headers });
  const rows = (await answer.json()).data;
  const shown = rows.find(({ title }) => /hearing|tribunal|order/i.test(title ?? '')) ?? rows[0];
  if (!shown) throw new Error('This login has no open case to show.');
  return shown.documentId;
};

const open = async (browser, token, { width = 1280, height = 900, theme = 'light' } = {}) => {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-AU', timezoneId: ZONE });
  await context.addCookies([{ name: 'jwtToken', value: token, url: `${url}/admin` }]);
  await context.addInitScript((wanted) => {
    globalThis.localStorage.setItem('isLoggedIn', 'true');
    globalThis.localStorage.setItem('STRAPI_THEME', wanted);
  }, theme);
  return { context, page: await context.newPage() };
};

const shoot = async (name, address, region, options) => {
  const { context, page } = await open(browser, token, options);
  await page.goto(`${url}${address}`);
  await page.locator(`[data-casework=${region}]`).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await context.close();
  console.log(`docs/screenshots/${name}.png`);
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const token = await logIn();
const documentId = await caseToShow(token);
const casePage = `${PAGES}/cases/${documentId}`;

await shoot('case-timeline', casePage, 'case-head');
await shoot('case-timeline-dark', casePage, 'case-head', { theme: 'dark' });
await shoot('case-timeline-390', casePage, 'case-head', { width: 390, height: 844 });
await shoot('my-work', PAGES, 'work');
await shoot('my-work-390', PAGES, 'work', { width: 390, height: 844 });
await shoot('daily', `${PAGES}/daily`, 'daily');
await shoot('intake', `${PAGES}/intake`, 'intake');
await shoot('case-form', `${COLLECTIONS}.case/${documentId}`, 'panel');
await shoot('home', '/admin', 'widget');
await browser.close();
