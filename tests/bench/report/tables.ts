import { median } from '../parent/measure';
import type { Figure, Figures } from '../parent/measure';
import type { Results } from '../parent/scenarios';
import { isMet } from './targets';
import type { Target } from './targets';

const rounded = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2));

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;

export const targetTable = (targets: Target[]): string =>
  [
    row(['promise', 'target', 'measured', '']),
    row(['---', '---:', '---:', '---']),
    ...targets.map((target) => {
      const { name, unit, least, most, value } = target;
      const aim = least === undefined ? `≤ ${String(most)} ${unit}` : `≥ ${least.toLocaleString('en')} ${unit}`;
      if (Number.isNaN(value)) return row([name, aim, '', 'not measured']);
      return row([
        name,
        aim,
        `${unit === '×' ? value.toFixed(2) : rounded(value)} ${unit}`,
        isMet(target) ? 'met' : '**not met**',
      ]);
    }),
  ].join('\n');

const latency = (value: number) => (Number.isNaN(value) ? '' : String(Math.round(value)));

const figureRow = (name: string, { rates, p50, p99, cpu }: Figure) =>
  row([
    name,
    rounded(median(rates)),
    latency(p50),
    latency(p99),
    Number.isNaN(cpu) ? '' : cpu.toFixed(2),
    `${rounded(Math.min(...rates))}–${rounded(Math.max(...rates))}`,
  ]);

const scenarioTable = (name: string, figures: Figures) =>
  [
    row([`**${name}**`, 'a second', 'p50 ms', 'p99 ms', 'CPU ms', 'rounds from–to']),
    row(['---', '---:', '---:', '---:', '---:', '---:']),
    ...Object.entries(figures).map(([key, figure]) => figureRow(key, figure)),
  ].join('\n');

export const figureTables = (results: Results): string =>
  Object.entries(results)
    .filter(([, figures]) => Object.keys(figures).length > 0)
    .map(([name, figures]) => scenarioTable(name, figures))
    .join('\n\n');
