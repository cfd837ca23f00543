/** Child process, the physical limit: one prepared statement behind bare `node:http`, no framework, no log-in. */
import http from 'node:http';
import Database from 'better-sqlite3';
import { plannedOnce } from '../../../src/plugins/case-management/server/src/queries/sql/sqlite';
import { postgresPool } from './postgres';
import { cpuTime } from '../server/cpu';
import type { Answer, Request } from '../server/protocol';
import { caseloadSql, timelineSql } from './sql';

type Ask = (documentId: string) => string | Promise<string>;
type Answers = Record<string, Ask>;

const sqliteAnswers = (filename: string): Answers => {
  const database = new Database(filename, { readonly: true });
  database.pragma('mmap_size = 1073741824');
  database.pragma('cache_size = -65536');
  const prepared = (sql: string): Ask => {
    const statement = database.prepare<[string], string>(plannedOnce(sql)).pluck();
    return (documentId) => statement.get(documentId) ?? 'null';
  };
  return { timeline: prepared(timelineSql('sqlite')), caseload: prepared(caseloadSql('sqlite')) };
};

const postgresAnswers = (): Answers => {
  const { DATABASE_HOST: host, DATABASE_PORT: port, DATABASE_NAME: database } = process.env;
  const { DATABASE_USERNAME: user, DATABASE_PASSWORD: password } = process.env;
  const pool = postgresPool({ host, port: Number(port), database, user, password, max: 10 });
  const prepared =
    (name: string, sql: string): Ask =>
    async (documentId) => {
      const text = sql.replace('as answer', '::text as answer');
      const { rows } = await pool.query({ name, text, values: [documentId] });
      return rows[0]?.answer ?? 'null';
    };
  return {
    timeline: prepared('timeline', timelineSql('postgres')),
    caseload: prepared('caseload', caseloadSql('postgres')),
  };
};

const answers =
  process.env.DATABASE_CLIENT === 'postgres' ? postgresAnswers() : sqliteAnswers(process.env.DATABASE_FILENAME ?? '');

const serve = async (request: http.IncomingMessage, response: http.ServerResponse) => {
  const [, name = '', documentId = ''] = (request.url ?? '').split('/');
  const answer = await answers[name]?.(documentId);
  response.writeHead(answer === undefined || answer === 'null' ? 404 : 200, { 'content-type': 'application/json' });
  response.end(answer);
};

const server = http.createServer((request, response) => {
  serve(request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 });
});
process.on('message', ({ id }: Request) => process.send?.({ id, value: cpuTime() } satisfies Answer));
process.on('disconnect', () => process.exit(0));
