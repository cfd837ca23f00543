import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { largeExport } from '../../support/civicrm-export';
import { folderOf } from '../../support/import';
import { create } from '../../support/factories';
import { resetData } from '../../support/rows';

const { folder, remove } = folderOf(largeExport(110, 10));
afterAll(remove);

interface Ended {
  code: number | null;
  output: string;
}

/** `npm run import -- …` on the database of this test; `onOutput` sees what it has said so far. */
const command = (args: string[], onOutput: (said: string, stop: () => void) => void = () => undefined) =>
  new Promise<Ended>((resolve) => {
    const child = spawn(process.execPath, [path.resolve('scripts/import.mjs'), ...args], { stdio: 'pipe' });
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      onOutput(output, () => child.kill('SIGINT'));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => resolve({ code, output: output.trim() }));
  });

describe('npm run import', () => {
  it.each([
    [[], /^Say what to bring in: civicrm or csv\./],
    [['civicrm'], /^Name one folder: npm run import -- civicrm <folder>$/],
    [['civicrm', 'no/such/folder'], /^The folder .*no\/such\/folder does not exist\.$/],
    [['csv', 'docs/guide/import'], /^An import of CSV files needs a map/],
    [['civicrm', 'docs', '--map', 'x'], /^--map is for csv alone\.$/],
    [['csv', 'docs', '--fast'], /^Unknown option '--fast'/],
    [['civicrm', 'docs', '--report', 'no/such/folder/r.json'], /^The report can't be written to/],
  ])('with %j says what is wrong in a sentence', async (args, message) => {
    const { code, output } = await command(args);
    expect(output).toMatch(message);
    expect(code).toBe(1);
  });

  describe('with an organisation', () => {
    const organisations = () => globalThis.strapi.db.connection('cm_organisations');
    let made = false;
    beforeAll(async () => {
      await resetData();
      made = (await globalThis.strapi.db.query(UID.organisation).count()) === 0;
      if (made) await create(UID.organisation, { name: 'Import Test', timeZone: 'UTC' });
    });
    // An organisation can't be deleted, but this one is no part of the other tests.
    afterAll(() => (made ? organisations().del() : undefined));

    it('says which file is missing', async () => {
      const { code, output } = await command(['civicrm', 'docs']);
      expect(output).toMatch(/cases\.json is missing: .*docs\/cases\.json can't be opened\.$/);
      expect(code).toBe(1);
    });

    it('writes nothing where the demo is asked for and the database is somebody’s own', async () => {
      const { code, output } = await command(['civicrm', folder, '--demo']);
      expect(output).toMatch(/This database does not hold the demo, and --demo asks for it/);
      expect(code).toBe(1);
      expect(await globalThis.strapi.db.query(UID.identity).count()).toBe(0);
    });

    it('stops after the records at hand when it is asked to, and writes its report', async () => {
      const report = path.join(folder, 'report.json');
      // Once: Strapi forgets the listeners as it closes, and a signal that comes then ends the process by itself.
      let asked = false;
      const { code, output } = await command(['civicrm', folder, '--report', report], (said, stop) => {
        if (asked || !said.includes('Ctrl-C stops it')) return;
        asked = true;
        stop();
      });
      expect(output).toMatch(
        /Stopping after the records at hand …[^]*Stopped before the end\. Run the same command again/
      );
      expect(code).toBe(130);
      const written = JSON.parse(readFileSync(report, 'utf8'));
      expect(written).toMatchObject({ source: 'civicrm', stopped: true });
      expect(await globalThis.strapi.db.query(UID.identity).count()).toBe(written.records.identity.created);
    });
  });
});
