/** The processes that are measured: started here, stopped at the end whatever happens. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Answer, Command, ServerFacts } from '../server/protocol';
import type { BenchDatabase } from './databases';

const BENCH = path.resolve(__dirname, '..');
const running = new Set<ChildProcess>();

const started = <Hello>(script: string, env: Record<string, string>, nodeArguments: string[] = []) =>
  new Promise<{ child: ChildProcess; hello: Hello }>((resolve, reject) => {
    const child = fork(path.join(BENCH, script), [], { env: { ...process.env, ...env }, execArgv: nodeArguments });
    running.add(child);
    child.once('message', (hello) => resolve({ child, hello: hello as Hello }));
    child.once('exit', (code) => {
      running.delete(child);
      reject(new Error(`${script} ended with ${String(code)} before it said hello.`));
    });
  });

const stop = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    // The child exits when its parent's channel closes; SIGKILL is for one that hangs.
    child.disconnect();
    setTimeout(() => child.kill('SIGKILL'), 5000).unref();
  });

export const stopAll = async (): Promise<void> => {
  await Promise.all([...running].map(stop));
};

/** A process that answers HTTP on a port, and its parent on a channel. */
export interface Served {
  port: number;
  /** Runs work inside the process. */
  ask(command: Command): Promise<number>;
}
export interface BenchServer extends ServerFacts, Served {
  cases: number;
}

const asker = (child: ChildProcess) => {
  const waiting = new Map<number, { resolve(value: number): void; reject(error: Error): void }>();
  let last = 0;
  child.on('message', ({ id, value, error }: Answer) => {
    if (error === undefined) waiting.get(id)?.resolve(value ?? 0);
    else waiting.get(id)?.reject(new Error(error));
    waiting.delete(id);
  });
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`A process of the bench ended with ${String(code)}.`));
  });
  return (command: Command) =>
    new Promise<number>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({ id: last, command });
    });
};

export const startServer = async (database: BenchDatabase, env: Record<string, string>): Promise<BenchServer> => {
  const nodeArguments = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
  const { child, hello } = await started<ServerFacts>(
    'server/main.js',
    { ...env, ...database.env, BENCH_CASES: String(database.cases) },
    nodeArguments
  );
  return { ...hello, cases: database.cases, ask: asker(child) };
};

export const startLimit = async (database: BenchDatabase): Promise<Served> => {
  const { child, hello } = await started<{ port: number }>('limit/main.js', database.env);
  return { port: hello.port, ask: asker(child) };
};
