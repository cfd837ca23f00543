import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { collection, logIn } from './support/panel';
import { openCase } from './support/story';

test('who types the name of somebody known is told so before saving, with the date of birth', async ({
  page,
  request,
}) => {
  const { client } = await openCase(request, 'Thistlewood');
  await logIn(page, 'coordinator');
  await page.goto(`${collection('identity')}/create`);
  await page.getByLabel('First name').fill('jane');
  await page.getByLabel('Family name').fill('THISTLEWOOD');
  const matches = page.locator('[data-casework=matches]');
  await expect(matches.getByRole('link', { name: client.displayName })).toBeVisible();
  await expect(matches.getByText('Date of birth not known')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[data-casework=matches]').analyze();
  expect(violations).toEqual([]);

  await page.getByLabel('Family name').fill('Nobodyelse');
  await expect(matches).toBeHidden();

  await page.goto(`${collection('identity')}/${client.documentId}`);
  await expect(page.getByLabel('Family name')).toHaveValue('Thistlewood');
  await expect(matches).toBeHidden();
});

test('on a phone, where the panels are under an arrow, who is known already is told in a message', async ({
  page,
  request,
}) => {
  await openCase(request, 'Marramgrass');
  await page.setViewportSize({ width: 390, height: 844 });
  await logIn(page, 'coordinator');
  await page.goto(`${collection('identity')}/create`);
  await page.getByLabel('First name').fill('Jane');
  await page.getByLabel('Family name').fill('Marramgrass');
  await expect(page.getByText('Jane Marramgrass · Date of birth not known. More under the arrow')).toBeVisible();
});
