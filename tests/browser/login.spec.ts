import { expect, test } from '@playwright/test';

test('a member of staff logs in with the form', async ({ page }) => {
  await page.goto('/admin');
  await page.getByLabel(/Email/).fill('advocate@example.test');
  await page.getByLabel(/^Password/).fill('Testing1234');
  await page.getByRole('button', { name: 'Login' }).click();
  await expect(page.getByRole('link', { name: /Content Manager/ })).toBeVisible();
});
