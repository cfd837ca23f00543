import { expect, test } from '@playwright/test';
import { apiOf, choose, collection, logIn, PAGES, save, saved, to } from './support/panel';
import { openCase } from './support/story';

const alert = 'div[role=alert], div[role=status]';

test.describe('a broken rule is explained where it was broken', () => {
  test('a case for a Service Provider is refused in the form, at the client', async ({ page, request }) => {
    const api = await apiOf(request, 'coordinator');
    const types = to(await api.entry('identity-type', 'service-provider'));
    await api.create('identity', { kind: 'organisation', name: 'Harbour Care', types });
    await logIn(page, 'coordinator');
    await page.goto(`${collection('case')}/create`);
    await choose(page, /^Client/, 'Harbour Care');
    await page.getByLabel('Title').fill('Not to be opened');
    await save(page);
    const sentence = /Harbour Care is recorded as Service Provider, which does not permit cases/;
    await expect(page.getByText(sentence)).toHaveCount(2);
    await expect(page.getByText(sentence).last()).toBeVisible();
    await expect(page).toHaveURL(/create$/);
  });

  test('so it is by intake, and nothing is opened', async ({ page, request }) => {
    const api = await apiOf(request, 'advocate');
    const types = [await api.entry('identity-type', 'service-provider')];
    const provider = await api.record('identities', { kind: 'organisation', name: 'Estuary Care', types });
    await logIn(page, 'advocate');
    await page.goto(`${PAGES}/intake?client=${provider}`);
    await page.getByLabel('In a few words').fill('Not to be opened');
    await page.keyboard.press('Control+Enter');
    const sentence = /Estuary Care is recorded as Service Provider, which does not permit cases/;
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByLabel('In a few words')).toHaveValue('Not to be opened');
    expect((await api.call<object[]>('GET', `/case-management/cases?client=${provider}`)).data).toEqual([]);
  });

  test('closing a case without a reason is refused at the reason', async ({ page, request }) => {
    const story = await openCase(request, 'Reason');
    await logIn(page, 'coordinator');
    await page.goto(`${collection('case')}/${story.case.documentId}`);
    await page.getByRole('combobox', { name: /^Stage/ }).click();
    await page.getByRole('option', { name: 'Closed' }).click();
    await page.getByLabel('Title').fill('Typed before the refusal');
    await save(page);
    await expect(page.getByText('Closing a case needs a reason.').last()).toBeVisible();
    await expect(page.getByRole('combobox', { name: /^Stage/ })).toHaveText('Closed');
    await expect(page.getByLabel('Title')).toHaveValue('Typed before the refusal');
    await page.getByLabel('Why it is changing').fill('She went home.');
    await save(page);
    await saved(page);
    await expect(page.getByLabel('Why it is changing')).toHaveValue('');
    await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
    await page.reload();
    await expect(page.getByLabel('Title')).toHaveValue('Typed before the refusal');
    await expect(page.getByRole('combobox', { name: /^Stage/ })).toHaveText('Closed');
  });

  test('what somebody else has changed since is not overwritten, and the form says so', async ({ page, request }) => {
    const story = await openCase(request, 'Stale');
    await logIn(page, 'coordinator');
    await page.goto(`${collection('identity')}/${story.client.documentId}`);
    await page.getByLabel('Known as').fill('Jay');
    const api = await apiOf(request, 'coordinator');
    const path = `/content-manager/collection-types/plugin::case-management.identity/${story.client.documentId}`;
    expect((await api.call('PUT', path, { pronouns: 'she/her' })).status).toBe(200);
    await save(page);
    await expect(page.getByText(/Somebody has changed this record since you opened it/)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Pronouns')).toHaveValue('she/her');
    await page.getByLabel('Known as').fill('Jay');
    await save(page);
    await saved(page);
    await page.getByLabel('Known as').fill('J.');
    await save(page);
    await expect(page.getByText(/Somebody has changed/)).toHaveCount(0);
  });

  test('an identity with cases is not deleted, alone or with others, and a notice says why', async ({
    page,
    request,
  }) => {
    await openCase(request, 'Kept');
    await logIn(page, 'super-admin');
    await page.goto(`${collection('identity')}?_q=Kept`);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await expect(page.locator(alert).getByText(/can't be deleted: 1 case/)).toBeVisible();
    await page.reload();
    await expect(page.getByText('Jane Kept')).toBeVisible();

    await page.getByText('Jane Kept').click();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /Delete/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await expect(page.locator(alert).getByText(/can't be deleted: 1 case/)).toBeVisible();
  });
});
