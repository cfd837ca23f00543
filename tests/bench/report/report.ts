/** The table on the screen, and the same in docs/reference/performance.md, between the marks of the engine. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Options } from '../parent/options';
import type { Results } from '../parent/scenarios';
import { figureTables, targetTable } from './tables';
import { targetsOf } from './targets';

const ENGINE_NAMES = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const;

/** Before the bench itself loads the machine: figures taken beside other work say little but in their ratios. */
const loadBefore = os.loadavg()[0] ?? 0;

const machine = () => `${os.cpus().length} cores, Node ${process.versions.node.split('.')[0] ?? ''}`;

const section = (results: Results, { engine, large, small, rounds, seconds }: Options): string =>
  [
    `### ${ENGINE_NAMES[engine]}`,
    `${large.toLocaleString('en')} cases against ${small.toLocaleString('en')} ("small"), ${rounds} interleaved rounds of ${seconds} s, 10 connections, ${machine()}, load by other work before the run ${loadBefore.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}.`,
    targetTable(targetsOf(results, engine)),
    figureTables(results),
  ].join('\n\n');

/** The page is written by people; a run replaces its own part. */
const publish = (text: string, engine: Options['engine'], root: string) => {
  const page = path.join(root, 'docs/reference/performance.md');
  const [begin, end] = [`<!-- bench:${engine} -->`, `<!-- /bench:${engine} -->`];
  const before = fs.readFileSync(page, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no part marked ${begin}.`);
  fs.writeFileSync(page, `${before.slice(0, from + begin.length)}\n\n${text}\n\n${before.slice(to)}`);
  console.log(`Written to ${path.relative(root, page)}.`);
};

export const report = (results: Results, options: Options, root: string): void => {
  const text = section(results, options);
  console.log(`\n${text}\n`);
  if (options.publish) publish(text, options.engine, root);
};
