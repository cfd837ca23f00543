/** Load by autocannon in interleaved rounds: on a shared machine only figures of the same minute compare. */
import autocannon from 'autocannon';
import type { Served } from './children';

const CONNECTIONS = 10;

export interface Probe {
  key: string;
  on: Served;
  headers?: Record<string, string>;
  /** Sent in turn by each connection, which starts somewhere else in the list. */
  requests: autocannon.Request[];
  /** Bytes that a whole answer has at least: one that leaves parts out is no comparison. */
  leastBytes?: number;
  /** HTTP requests that make one piece of work. */
  requestsPerWork?: number;
}

export interface Figure {
  /** Pieces of work per second, one a round. */
  rates: number[];
  p50: number;
  p99: number;
  /** Milliseconds of the server's processor for one piece of work: steadier than rates where others work too. */
  cpu: number;
}
export type Figures = Record<string, Figure>;

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
};

/** How many times faster `over` is than `under`, round by round. */
export const ratio = (figures: Figures, over: string, under: string): number => {
  const [a, b] = [figures[over]?.rates ?? [], figures[under]?.rates ?? []];
  return median(a.map((rate, round) => rate / (b[round] ?? Number.NaN)));
};

const rotated = <Item>(items: Item[], by: number) => [...items.slice(by), ...items.slice(0, by)];

interface Shot {
  result: autocannon.Result;
  cpu: number;
}

const shoot = async (probe: Probe, seconds: number): Promise<Shot> => {
  const before = await probe.on.ask({ name: 'cpu' });
  let connection = 0;
  const step = Math.max(1, Math.floor(probe.requests.length / CONNECTIONS));
  const inTurn = (probe.requestsPerWork ?? 1) === 1;
  const result = await autocannon({
    url: `http://127.0.0.1:${probe.on.port}`,
    connections: CONNECTIONS,
    duration: seconds,
    headers: probe.headers,
    requests: probe.requests,
    setupClient(client) {
      if (inTurn && probe.requests.length > 1) client.setRequests(rotated(probe.requests, connection * step));
      connection += 1;
    },
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${probe.key}: ${result.non2xx} answers were no 2xx, ${result.errors} failed.`);
  }
  return { result, cpu: (await probe.on.ask({ name: 'cpu' })) - before };
};

/** Each probe once to warm up, then all of them in turn, `rounds` times. */
export const measure = async (probes: Probe[], rounds: number, seconds: number): Promise<Figures> => {
  for (const probe of probes) await shoot(probe, 1);
  const heard = new Map<string, Shot[]>(probes.map(({ key }) => [key, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const probe of probes) heard.get(probe.key)?.push(await shoot(probe, seconds));
  }
  return Object.fromEntries(
    probes.map(({ key, requestsPerWork = 1 }) => {
      const shots = heard.get(key) ?? [];
      const results = shots.map(({ result }) => result);
      return [
        key,
        {
          rates: results.map(({ requests, duration }) => requests.total / duration / requestsPerWork),
          p50: median(results.map(({ latency }) => latency.p50)) * requestsPerWork,
          p99: median(results.map(({ latency }) => latency.p99)) * requestsPerWork,
          cpu: median(shots.map(({ result, cpu }) => (cpu / result.requests.total) * requestsPerWork)),
        },
      ];
    })
  );
};
