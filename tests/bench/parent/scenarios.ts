import { bulkProbes, createProbes } from '../probes/create';
import { caseloadProbes } from '../probes/caseload';
import { matchesProbes } from '../probes/matches';
import type { Setting } from '../probes/setting';
import { timelineProbes } from '../probes/timeline';
import { measure, median } from './measure';
import type { Figures, Probe } from './measure';
import type { Options } from './options';

const IDENTITIES = 100_000;
const IMPORTED = 2000;
const LOOPED = 60;

/** Asks once and says what is wrong, so that one missing route doesn't cost the whole run. */
const answers = async (probe: Probe): Promise<boolean> => {
  const [first] = probe.requests;
  const response = await fetch(`http://127.0.0.1:${probe.on.port}${first?.path ?? ''}`, {
    method: first?.method,
    headers: probe.headers,
    body: typeof first?.body === 'string' ? first.body : undefined,
  });
  const text = await response.text();
  if (!response.ok) console.error(`Left out: ${probe.key}: ${response.status} ${text.slice(0, 500)}`);
  if (response.ok && text.length < (probe.leastBytes ?? 0)) {
    throw new Error(`${probe.key}: the answer has only ${text.length} bytes: ${text.slice(0, 500)}`);
  }
  return response.ok;
};

const measured = async (probes: Probe[], { rounds, seconds }: Options): Promise<Figures> => {
  const there: Probe[] = [];
  for (const probe of probes) if (await answers(probe)) there.push(probe);
  return shown(await measure(there, rounds, seconds));
};

const shown = (figures: Figures): Figures => {
  for (const [key, { rates, p50, p99, cpu }] of Object.entries(figures)) {
    const latency = Number.isNaN(p50) ? '' : `   p50 ${p50} ms   p99 ${p99} ms   cpu ${cpu.toFixed(2)} ms`;
    console.log(`  ${key.padEnd(30)} ${median(rates).toFixed(0).padStart(7)} /s${latency}`);
  }
  return figures;
};

/** Timed inside the servers, in turn; the first round only warms up. */
const imported = async ({ large, small }: Setting, { rounds }: Options): Promise<Figures> => {
  const works: Array<[string, (round: number) => Promise<number>]> = [
    ['import', (round) => large.ask({ name: 'import', actions: IMPORTED, round })],
    ['import small', (round) => small.ask({ name: 'import', actions: IMPORTED, round })],
    [
      'documents() loop, stock types',
      (round) => large.ask({ name: 'documents-loop', family: 'bench', actions: LOOPED, round }),
    ],
    [
      'documents() loop, our types',
      (round) => large.ask({ name: 'documents-loop', family: 'case-management', actions: LOOPED, round }),
    ],
  ];
  const figures: Figures = Object.fromEntries(
    works.map(([key]) => [key, { rates: [], p50: Number.NaN, p99: Number.NaN, cpu: Number.NaN }])
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (const [key, work] of works) {
      const rate = await work(round);
      if (round > 0) figures[key]?.rates.push(rate);
    }
  }
  return shown(figures);
};

export type Results = Record<string, Figures>;

/** Reads first: what is written makes the databases other than generated. */
export const runScenarios = async (setting: Setting, options: Options): Promise<Results> => {
  const results: Results = {};
  const scenario = async (name: string, run: () => Promise<Figures>) => {
    if (options.only.length > 0 && !options.only.includes(name)) return;
    console.log(`${name}:`);
    results[name] = await run();
  };
  await scenario('timeline', () => measured(timelineProbes(setting), options));
  await scenario('caseload', () => measured(caseloadProbes(setting), options));
  await scenario('create', () => measured(createProbes(setting), options));
  await scenario('bulk', () => measured(bulkProbes(setting), options));
  await scenario('import', () => imported(setting, options));
  await scenario('matches', async () => {
    await setting.large.ask({ name: 'fill-identities', count: IDENTITIES });
    return measured(matchesProbes(setting), options);
  });
  return results;
};
