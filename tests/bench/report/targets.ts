/** What is promised at 30,000 cases, and how each promise is read from the figures. */
import { median, ratio } from '../parent/measure';
import type { Engine } from '../limit/sql';
import type { Results } from '../parent/scenarios';

export interface Target {
  name: string;
  unit: '×' | '/s';
  /** At least this, or at most. */
  least?: number;
  most?: number;
  value: number;
}

type Reading = (results: Results) => number;

const times =
  (scenario: string, over: string, under: string): Reading =>
  (results) =>
    ratio(results[scenario] ?? {}, over, under);

const rate =
  (scenario: string, key: string): Reading =>
  (results) =>
    median(results[scenario]?.[key]?.rates ?? []);

const importRate: Record<Engine, number> = { sqlite: 1500, postgres: 700 };

const growth = (scenario: string, key: string) => ({
  name: `growth of ${scenario} from 1,000 to 30,000 cases`,
  unit: '×' as const,
  most: 1.3,
  read: times(scenario, `${key.replace(' token', ' small token').replace(/^create$/, 'create small')}`, key),
});

const promises = (engine: Engine) => [
  {
    name: 'timeline with an API token ÷ E',
    unit: '×' as const,
    least: 0.85,
    read: times('timeline', 'timeline token', 'E token'),
  },
  {
    name: 'timeline without log-in ÷ E',
    unit: '×' as const,
    least: 0.65,
    read: times('timeline', 'timeline open', 'E open'),
  },
  {
    name: 'timeline without log-in ÷ REST populate',
    unit: '×' as const,
    least: 15,
    read: times('timeline', 'timeline open', 'timeline populate open'),
  },
  {
    name: 'caseload with an API token ÷ E',
    unit: '×' as const,
    least: 0.5,
    read: times('caseload', 'caseload token', 'E token'),
  },
  {
    name: 'create one action with two participants ÷ three REST creates',
    unit: '×' as const,
    least: 1.5,
    read: times('create', 'create', 'create stock'),
  },
  {
    name: 'import, actions with two roles',
    unit: '/s' as const,
    least: importRate[engine],
    read: rate('import', 'import'),
  },
  {
    name: 'import ÷ documents() loop',
    unit: '×' as const,
    least: 25,
    read: times('import', 'import', 'documents() loop, stock types'),
  },
  growth('timeline', 'timeline token'),
  growth('caseload', 'caseload token'),
  growth('create', 'create'),
];

/** NaN where something was not measured. */
export const targetsOf = (results: Results, engine: Engine): Target[] =>
  promises(engine).map(({ read, ...promise }) => ({ ...promise, value: read(results) }));

export const isMet = ({ least, most, value }: Target): boolean =>
  (least === undefined || value >= least) && (most === undefined || value <= most);
