import type { Engine } from '../limit/sql';

export interface Options {
  engine: Engine;
  /** Cases of the organisation that is measured, and of the small one that growth is counted from. */
  large: number;
  small: number;
  rounds: number;
  seconds: number;
  /** Figures of a short run are no figures to publish. */
  publish: boolean;
  only: string[];
}

const USAGE = `npm run bench -- [--cases 30000] [--client sqlite|postgres] [--quick] [--seconds 4] [--only timeline,caseload,create,bulk,import,matches]`;

const valueOf = (argv: string[], name: string) => {
  const place = argv.indexOf(name);
  return place < 0 ? undefined : argv[place + 1];
};

const engineOf = (client: string): Engine => {
  if (client === 'sqlite' || client === 'postgres') return client;
  throw new Error(`--client is "${client}"; it must be sqlite or postgres.\n${USAGE}`);
};

export const optionsOf = (argv: string[]): Options => {
  const quick = argv.includes('--quick');
  const large = Number(valueOf(argv, '--cases') ?? 30_000);
  if (!Number.isInteger(large) || large < 1000) throw new Error(`--cases is a whole number from 1000.\n${USAGE}`);
  const only = valueOf(argv, '--only')?.split(',') ?? [];
  return {
    engine: engineOf(valueOf(argv, '--client') ?? process.env.DATABASE_CLIENT ?? 'sqlite'),
    large,
    small: 1000,
    rounds: quick ? 1 : 3,
    seconds: Number(valueOf(argv, '--seconds') ?? (quick ? 2 : 4)),
    publish: !quick && only.length === 0,
    only,
  };
};
