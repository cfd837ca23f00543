/**
 * `node scripts/screenshots.mjs <url> <email> <password>`: the pictures of docs/screenshots, taken from a running demo.
 * Needs a Chromium: CHROMIUM_PATH, or /usr/bin/chromium.
 */
import path from 'node:path';
import { chromium } from '@playwright/test';

const [url = 'http://127.0.0.1:1337', email = '', password = ''] = process.argv.slice(2);
const FOLDER = path.resolve('docs/screenshots');
const PAGES = '/admin/plugins/case-management';
const COLLECTIONS = '/admin/content-manager/collection-types/plugin::case-management';

const logIn = async (context) => {
  const answer = await context.request.post(`${url}/admin/login`, { data: { email, password } });
  if (!answer.ok()) throw new Error(`The log-in was refused: ${answer.status()}.`);
  const { token } = (await answer.json()).data;
  await context.addCookies([{ name: 'jwtToken', value: token, url: `${url}/admin` }]);
  return token;
};

/** The worked example of the 1024 manual if it is there, else the case with the most to show. */
const caseToShow = async (context, token) => {
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await context.request.get(`${url}/case-management/caseload?advocate=me&limit=100`, { headers });
  const rows = (await answer.json()).data;
  const shown = rows.find(({ title }) => /hearing|tribunal|order/i.test(title ?? '')) ?? rows[0];
  if (!shown) throw new Error('This login has no open case to show.');
  return shown.documentId;
};

const open = async (browser, { width = 1280, height = 900, theme = 'light' } = {}) => {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-AU' });
  const token = await logIn(context);
  await context.addInitScript((wanted) => {
    globalThis.localStorage.setItem('isLoggedIn', 'true');
    globalThis.localStorage.setItem('STRAPI_THEME', wanted);
  }, theme);
  return { context, token, page: await context.newPage() };
};

const shoot = async (browser, name, address, region, options) => {
  const { context, page } = await open(browser, options);
  await page.goto(`${url}${address}`);
  await page.locator(`[data-casework=${region}]`).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await context.close();
  console.log(`docs/screenshots/${name}.png`);
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const first = await open(browser);
const documentId = await caseToShow(first.context, first.token);
await first.context.close();
const timeline = `${PAGES}/cases/${documentId}/timeline`;

await shoot(browser, 'case-timeline', timeline, 'timeline');
await shoot(browser, 'case-timeline-dark', timeline, 'timeline', { theme: 'dark' });
await shoot(browser, 'case-timeline-390', timeline, 'timeline', { width: 390, height: 844 });
await shoot(browser, 'caseload', PAGES, 'caseload');
await shoot(browser, 'case-form', `${COLLECTIONS}.case/${documentId}`, 'panel');
await shoot(browser, 'home', '/admin', 'widget');
await browser.close();
