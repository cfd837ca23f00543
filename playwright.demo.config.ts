import path from 'node:path';
import { defineConfig } from '@playwright/test';
import base from './playwright.config';

// For the server, and for whoever logs in.
process.env.BROWSER_TEST_DEMO = 'yes';

const PORT = Number(process.env.BROWSER_TEST_PORT ?? 13_378);

/** What is tried on the demo organisation: the stories of docs/guide/advocates.md, and every picture of the docs. */
export default defineConfig({
  ...base,
  testDir: 'tests/demo',
  timeout: 120_000,
  use: { ...base.use, baseURL: `http://127.0.0.1:${String(PORT)}` },
  projects: [
    { name: 'guide', testMatch: 'guide.spec.ts' },
    { name: 'pictures', testMatch: 'pictures.spec.ts' },
  ],
  webServer: {
    command: `node ${path.join('tests', 'support', 'browser-server.mjs')}`,
    url: `http://127.0.0.1:${String(PORT)}/_health`,
    timeout: 180_000,
    env: { PORT: String(PORT) },
    stdout: 'pipe',
  },
});
