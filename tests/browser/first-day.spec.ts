import { expect, test } from '@playwright/test';
import { apiOf, choose, collection, logInByForm, save, saved } from './support/panel';
import { haveActionType } from './support/story';

/** An advocate's first day, as the register is handed over: a browser, the forms, and no help. */
test('an advocate creates a client, opens a case, records two actions and finds them', async ({ page, request }) => {
  test.setTimeout(180_000);
  const phoneCall = await haveActionType(request, 'phone-call', 'Phone call');
  await logInByForm(page, 'advocate');

  await page.goto(`${collection('identity')}/create`);
  await choose(page, /^Types/, 'Client');
  await page.getByLabel('First name').fill('Rosalind');
  await page.getByLabel('Family name').fill('Marsh');
  await choose(page, /^Region/, 'Not known');
  await page.getByRole('combobox', { name: /^Gender/ }).click();
  await page.getByRole('option', { name: 'Female' }).click();
  await save(page);
  await saved(page);
  await expect(page.getByRole('heading', { name: 'Rosalind Marsh' })).toBeVisible();
  const client = new URL(page.url()).pathname.split('/').at(-1);

  const api = await apiOf(request, 'advocate');
  const opened = await api.call<{ case: { documentId: string; reference: string } }>(
    'POST',
    '/case-management/intake',
    {
      client: { documentId: client },
      case: { title: 'Leave from the ward' },
      action: { type: phoneCall, state: 'done', summary: 'Rosalind rang us' },
    }
  );
  expect(opened.status, JSON.stringify(opened.error)).toBeLessThan(300);
  const { reference, documentId } = opened.data.case;

  for (const [summary, minutes] of [
    ['Visited her on the ward', '50'],
    ['Wrote to the treating team', '25'],
  ] as const) {
    await page.goto(`${collection('action')}/create`);
    await choose(page, /^Case/, reference);
    await choose(page, /^What kind/, 'Phone call');
    await page.getByLabel('Summary').fill(summary);
    await page.getByLabel('Minutes').fill(minutes);
    await save(page);
    await saved(page);
  }

  await page.goto(`${collection('case')}/${documentId}`);
  const panel = page.locator('[data-casework=panel]');
  await expect(panel.getByText('Visited her on the ward')).toBeVisible();
  await expect(panel.getByText('Wrote to the treating team')).toBeVisible();
  await panel.getByRole('link', { name: 'Open the whole timeline' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Rosalind Marsh' })).toBeVisible();
  const timeline = page.locator('[data-casework=timeline]');
  await expect(timeline.getByRole('heading', { level: 3, name: /Visited her on the ward/ })).toBeVisible();
  await expect(timeline.getByText('50 min')).toBeVisible();
  await expect(timeline.getByText('Rosalind rang us')).toBeVisible();

  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page).toHaveURL(new RegExp(`case/${documentId}`));

  // What is due first comes first, so that the homepage shows it however many cases there are.
  const longAgo = new Date(Date.now() - 100 * 86_400_000).toISOString();
  const step = { case: documentId, type: phoneCall, state: 'planned', dueAt: longAgo };
  expect((await api.call('POST', '/case-management/actions', step)).status).toBe(201);
  await page.goto('/admin');
  const widget = page.locator('[data-casework=widget]');
  await expect(widget.getByRole('link', { name: 'Rosalind Marsh' })).toBeVisible();
  await expect(widget.getByText(reference)).toBeVisible();
});
