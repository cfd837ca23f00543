import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/barriers';
import { apiOf, logIn, PAGES } from './support/panel';
import { openCase, type Story } from './support/story';

const pageOf = ({ case: { documentId } }: Story) => `${PAGES}/cases/${documentId}`;
const entry = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });
const picture = process.env.PICTURES_DIR;
const shoot = async (page: Page, name: string) => {
  if (picture) await page.screenshot({ path: `${picture}/${name}.png` });
};

const choose = async (page: Page, what: string, verb: RegExp) => {
  await page.getByRole('button', { name: `More about: ${what}` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: verb }).focus();
  await page.keyboard.press('Enter');
};

test('an entry made in the wrong file goes to the right one by the keyboard, and leaves a line without words', async ({
  page,
  request,
}) => {
  const [wrong, right] = [await openCase(request, 'Wrongfile'), await openCase(request, 'Rightfile')];
  await logIn(page, 'advocate');
  await page.goto(pageOf(wrong));
  await expect(entry(page, 'Intake call')).toBeVisible();
  await shoot(page, 'menu-closed');
  await choose(page, 'Intake call', /^Move to another case/);
  const dialog = page.getByRole('dialog', { name: 'Move to another case: Intake call' });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await expect(dialog).toContainText(`${wrong.case.reference} keeps one line`);
  // Nothing is moved before both are said, and left, the focus is where it was.
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(dialog.getByText('Choose the case where it belongs.')).toBeVisible();
  await expect(dialog.getByText('Say why.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'More about: Intake call' })).toBeFocused();

  await choose(page, 'Intake call', /^Move to another case/);
  await page.keyboard.type(wrong.case.reference);
  await expect(dialog.getByText(/^Nobody found/).first()).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Rightfile');
  await expect(page.getByRole('option', { name: /Jane Rightfile/ })).toContainText(right.case.reference);
  await shoot(page, 'move-choices');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(new RegExp(`${right.case.reference} · Review of the order`))).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('She has the same first name.');
  await shoot(page, 'move-filled');
  expect(await barriers(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: `Move to Jane Rightfile · ${right.case.reference}` }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Moved to Jane Rightfile · ${right.case.reference}`)).toBeVisible();
  await expect(page.locator('main')).toBeFocused();
  await expect(entry(page, 'An entry made in error was moved out of this case')).toBeVisible();
  await expect(entry(page, 'Intake call')).toHaveCount(0);
  await expect(page.getByText('same first name')).toHaveCount(0);
  await shoot(page, 'move-left');

  await page.goto(pageOf(right));
  await expect(entry(page, 'Wants to go home.')).toHaveCount(2);
  const moved = page.getByRole('button', { name: 'More about: Intake call' });
  await moved.last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem')).not.toHaveCount(0);
  if ((await page.getByRole('menuitem', { name: /^Earlier versions/ }).count()) === 0) {
    await page.keyboard.press('Escape');
    await moved.first().focus();
    await page.keyboard.press('Enter');
  }
  await shoot(page, 'menu-open');
  await page.getByRole('menuitem', { name: /^Earlier versions/ }).click();
  const history = page.getByRole('dialog', { name: 'Earlier versions: Intake call' });
  await expect(history).toContainText(/Moved here from another case by .+She has the same first name\./);
  await expect(history).toContainText('Recorded by');
  expect(await barriers(page, '[role=dialog]')).toEqual([]);
  await shoot(page, 'history');
});

test('a move that comes too late keeps what was typed, and says what to do', async ({ page, request }) => {
  const [wrong] = [await openCase(request, 'Lateone'), await openCase(request, 'Latetwo')];
  await logIn(page, 'advocate', 'dark');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(pageOf(wrong));
  await choose(page, 'Intake call', /^Move to another case/);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('Latetwo');
  await page.getByRole('option', { name: /Jane Latetwo/ }).click();
  await dialog.getByLabel(/^Why/).fill('The other Jane.');
  const api = await apiOf(request, 'coordinator');
  const { data } = await api.call<{ actions: Array<{ documentId: string; summary: string; version: number }> }>(
    'GET',
    `/case-management/cases/${wrong.case.documentId}/timeline?states=done`
  );
  const call = data.actions.find(({ summary }) => summary === 'Intake call');
  await request.fetch(`/case-management/actions/${call?.documentId ?? ''}`, {
    method: 'PATCH',
    headers: { Authorization: api.authorization, 'If-Match': `"${call?.version ?? 0}"` },
    data: { summary: 'Intake call, mended' },
  });
  await dialog.getByRole('button', { name: /^Move to Jane Latetwo/ }).press('Enter');
  await expect(dialog.getByText('Somebody has changed this meanwhile')).toBeVisible();
  await shoot(page, 'move-stale-390-dark');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await barriers(page, '[role=dialog]')).toEqual([]);
  await expect(page.getByRole('dialog', { name: /Intake call, mended$/ })).toBeVisible();
  await dialog.getByRole('button', { name: /^Move to Jane Latetwo/ }).click();
  await expect(page.getByText(/^Moved to Jane Latetwo/)).toBeVisible();
});

test('whoever may only read is offered no move', async ({ page, request }) => {
  const story = await openCase(request, 'Readonly');
  await logIn(page, 'reader');
  await page.goto(pageOf(story));
  await expect(entry(page, 'Intake call')).toBeVisible();
  await expect(page.getByRole('button', { name: /^More about/ })).toHaveCount(0);
});
