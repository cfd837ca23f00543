import { expect, test } from '@playwright/test';
import { apiOf, collection, logIn, save, saved } from './support/panel';
import { openCase } from './support/story';

const TYPE = '/content-manager/collection-types/plugin::case-management.identity-type';

test('fields that an organisation declares are filled in as a form, and refused at the field', async ({
  page,
  request,
}) => {
  const api = await apiOf(request, 'super-admin');
  const fields = [
    { key: 'ndisNumber', label: 'NDIS number', kind: 'text' },
    { key: 'housing', label: 'Housing', kind: 'choice', choices: ['own', 'rented', 'none'] },
    { key: 'pets', label: 'Number of pets', kind: 'number', required: true },
  ];
  const changed = await api.call('PUT', `${TYPE}/${await api.entry('identity-type', 'client')}`, { fields });
  expect(changed.status, JSON.stringify(changed.error)).toBe(200);
  try {
    const story = await openCase(request, 'Fields', { pets: 0 });
    await logIn(page, 'coordinator');
    await page.goto(`${collection('identity')}/${story.client.documentId}`);
    await expect(page.getByLabel('Number of pets')).toHaveValue('0');
    await page.waitForLoadState('networkidle');
    await page.getByLabel('NDIS number').fill('43 000 000 00');
    await page.getByLabel('Number of pets').fill('');
    await save(page);
    await expect(page.getByText('Number of pets is required.').last()).toBeVisible();
    await page.getByLabel('Number of pets').fill('2');
    await page.getByRole('combobox', { name: 'Housing' }).click();
    await page.getByRole('option', { name: 'rented' }).click();
    await save(page);
    await saved(page);
    await page.reload();
    await expect(page.getByLabel('NDIS number')).toHaveValue('43 000 000 00');
    await expect(page.getByLabel('Number of pets')).toHaveValue('2');
  } finally {
    await api.call('PUT', `${TYPE}/${await api.entry('identity-type', 'client')}`, {
      fields: fields.map((field) => ({ ...field, required: false })),
    });
  }
});
