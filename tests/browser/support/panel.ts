import { type APIRequestContext, expect, type Page } from '@playwright/test';

/** The logins that tests/support/browser-server.mjs makes; the demo has an advocate and a coordinator of its own. */
export type Staff = 'advocate' | 'coordinator' | 'website-editor' | 'reader' | 'super-admin';
const HOST = process.env.BROWSER_TEST_DEMO ? 'leatherwood.example' : 'example.test';
const credentials = (staff: Staff) => ({ email: `${staff}@${HOST}`, password: 'Testing1234' });

export const PAGES = '/admin/plugins/case-management';
export const collection = (type: string) => `/admin/content-manager/collection-types/plugin::case-management.${type}`;

/** As a person does it: the form, the button. */
export const logInByForm = async (page: Page, staff: Staff) => {
  const { email, password } = credentials(staff);
  await page.goto('/admin');
  await page.getByLabel(/Email/).fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await expect(page.getByRole('link', { name: 'Casework' })).toBeVisible();
};

const tokenOf = async (request: APIRequestContext, staff: Staff): Promise<string> => {
  const answer = await request.post('/admin/login', { data: credentials(staff) });
  expect(answer.status(), await answer.text()).toBe(200);
  const body = (await answer.json()) as { data: { token: string } };
  return body.data.token;
};

/** Where the log-in itself is not what the test is about. */
export const logIn = async (page: Page, staff: Staff, theme: 'light' | 'dark' = 'light') => {
  const token = await tokenOf(page.context().request, staff);
  const { origin } = new URL((await page.context().request.get('/_health')).url());
  await page.context().addCookies([{ name: 'jwtToken', value: token, url: `${origin}/admin` }]);
  await page.addInitScript((wanted) => {
    window.localStorage.setItem('isLoggedIn', 'true');
    window.localStorage.setItem('STRAPI_THEME', wanted);
  }, theme);
};

interface Answer<Data> {
  status: number;
  data: Data;
  error?: { name: string; message: string };
}

/** Calls the admin API with the rights of a member of staff. */
export const apiOf = async (request: APIRequestContext, staff: Staff) => {
  const headers = { Authorization: `Bearer ${await tokenOf(request, staff)}` };
  const call = async <Data>(method: string, path: string, data?: object): Promise<Answer<Data>> => {
    const answer = await request.fetch(path, { method, headers, data });
    const body = (await answer.json()) as { data: Data; error?: Answer<Data>['error'] };
    return { status: answer.status(), data: body.data, error: body.error };
  };
  return {
    authorization: headers.Authorization,
    call,
    /** The documentId of the entry of a list that has the key. */
    async entry(list: string, key: string): Promise<string> {
      const { data } = await call<Array<{ documentId: string }>>('GET', `/case-management/${list}s?key=${key}`);
      const [entry] = data;
      if (!entry) throw new Error(`${list} has no entry "${key}".`);
      return entry.documentId;
    },
    /** By our own route, as every caseworker may. */
    async record(noun: 'actions' | 'roles' | 'identities', data: object): Promise<string> {
      const answer = await call<{ documentId: string }>('POST', `/case-management/${noun}`, data);
      expect(answer.status, JSON.stringify(answer.error)).toBe(201);
      return answer.data.documentId;
    },
    /** In the Content Manager, as those who administer the casework may. */
    async create(type: string, data: object): Promise<string> {
      const path = `/content-manager/collection-types/plugin::case-management.${type}`;
      const answer = await call<{ documentId: string }>('POST', path, data);
      expect(answer.status, JSON.stringify(answer.error)).toBe(201);
      return answer.data.documentId;
    },
  };
};

export const to = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });

/** Chooses a record in a relation field of the Content Manager. */
export const choose = async (page: Page, field: RegExp, name: string) => {
  const box = page.getByRole('combobox', { name: field });
  await box.click();
  await box.fill(name);
  await page.getByRole('option', { name }).first().click();
};

export const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
export const saved = (page: Page) => expect(page.getByText('Saved document')).toBeVisible();
