import { expect, type Page, test } from '@playwright/test';
import { apiOf, logInByForm, PAGES } from './support/panel';
import { haveActionType } from './support/story';

/** In the Log form, from wherever it was opened. */
const logDone = async (page: Page, summary: string, minutes: string) => {
  const drawer = page.getByRole('dialog', { name: 'Log an action' });
  await expect(drawer.getByRole('combobox', { name: /^What/ })).toBeFocused();
  await page.keyboard.type('phone');
  await page.keyboard.press('Enter');
  await expect(drawer.getByLabel(/^How long/)).toBeFocused();
  await page.keyboard.type(`${minutes}m`);
  await drawer.getByLabel('In a few words').fill(summary);
  await page.keyboard.press('Control+Enter');
  await expect(drawer).toHaveCount(0);
};

/** An advocate's first day, as the register is handed over: a browser, our pages, and no help. */
test('an advocate takes a client on, is kept from a wrong case, records two actions and finds them', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  const phoneCall = await haveActionType(request, 'phone-call', 'Phone call');
  await logInByForm(page, 'advocate');

  // Somebody to know of, without a case.
  await page.goto(`${PAGES}/find`);
  await page.getByRole('link', { name: 'Add somebody without a case' }).click();
  await page.getByRole('radio', { name: 'Organisation' }).click();
  await page.getByRole('textbox', { name: /^Name/ }).fill('Lighthouse Clinic');
  await page.getByRole('checkbox', { name: 'Service Provider' }).click();
  await page.getByRole('button', { name: 'Add to the register' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lighthouse Clinic' })).toBeVisible();
  const provider = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.goto(`${PAGES}/intake?client=${provider}`);
  await page.getByRole('button', { name: 'Open the case' }).click();
  await expect(
    page.getByText(/Lighthouse Clinic is recorded as Service Provider, which does not permit/)
  ).toBeVisible();

  await page.goto(PAGES);
  await page.getByRole('link', { name: 'New case' }).click();
  await page.getByLabel('First name').fill('Rosalind');
  await page.getByLabel('Family name').fill('Marsh');
  await page.getByRole('combobox', { name: /^Gender/ }).click();
  await page.getByRole('option', { name: 'Female' }).click();
  await page.getByRole('combobox', { name: /^Region/ }).click();
  await page.getByRole('option', { name: 'Not known' }).click();
  await page.getByLabel('In a few words').fill('Leave from the ward');
  await page.getByLabel('What was said').fill('Rosalind rang us');
  await page.getByRole('button', { name: 'Open the case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rosalind Marsh' })).toBeVisible();
  const documentId = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  for (const [summary, minutes] of [
    ['Visited her on the ward', '50'],
    ['Wrote to the treating team', '25'],
  ] as const) {
    await page.getByRole('button', { name: 'Log action' }).click();
    await logDone(page, summary, minutes);
  }
  const timeline = page.locator('[data-casework=timeline]');
  await expect(timeline.getByRole('heading', { level: 3, name: /Visited her on the ward/ })).toBeVisible();
  await expect(timeline.getByRole('heading', { level: 3, name: /Wrote to the treating team/ })).toBeVisible();
  await expect(timeline.getByText('50 min')).toBeVisible();
  await expect(timeline.getByText('Rosalind rang us')).toBeVisible();

  // What is due first comes first, so that the homepage shows it however many cases there are.
  const api = await apiOf(request, 'advocate');
  const longAgo = new Date(Date.now() - 100 * 86_400_000).toISOString();
  await api.record('actions', { case: documentId, type: phoneCall, state: 'planned', dueAt: longAgo });
  const { data } = await api.call<{ reference: string }>('GET', `/case-management/cases/${documentId}`);
  await page.goto('/admin');
  const widget = page.locator('[data-casework=widget]');
  await expect(widget.getByRole('link', { name: 'Rosalind Marsh' })).toBeVisible();
  await expect(widget.getByText(data.reference)).toBeVisible();
});
