/** Which database servers answer, at the usual variables or their defaults. */
const PROBE_MS = 4_000;

const usual = (client, names, defaults) => {
  const { env } = process;
  // DATABASE_* speak of the server that DATABASE_CLIENT names; of PostgreSQL where it names none.
  const named = env.DATABASE_CLIENT ?? 'postgres';
  const own = (key) => (named === client ? env[`DATABASE_${key}`] : undefined);
  return {
    DATABASE_CLIENT: client,
    DATABASE_HOST: own('HOST') ?? env[names.host] ?? '127.0.0.1',
    DATABASE_PORT: own('PORT') ?? env[names.port] ?? defaults.port,
    DATABASE_USERNAME: own('USERNAME') ?? env[names.user] ?? defaults.user,
    DATABASE_PASSWORD: own('PASSWORD') ?? env[names.password] ?? '',
  };
};

const POSTGRES = () =>
  usual(
    'postgres',
    { host: 'PGHOST', port: 'PGPORT', user: 'PGUSER', password: 'PGPASSWORD' },
    { port: '5432', user: 'postgres' }
  );
const MARIADB = () =>
  usual(
    'mysql',
    { host: 'MYSQL_HOST', port: 'MYSQL_TCP_PORT', user: 'MYSQL_USER', password: 'MYSQL_PWD' },
    { port: '3306', user: 'root' }
  );

const settings = (env) => ({
  host: env.DATABASE_HOST,
  port: Number(env.DATABASE_PORT),
  user: env.DATABASE_USERNAME,
  password: env.DATABASE_PASSWORD,
});

const connectToPostgres = async (env) => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ ...settings(env), database: 'postgres', connectionTimeoutMillis: PROBE_MS });
  await client.connect();
  await client.end();
};

const connectToMariadb = async (env) => {
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection({ ...settings(env), connectTimeout: PROBE_MS });
  await connection.end();
};

const probe = async (name, env, connect) => {
  const at = `${env.DATABASE_HOST}:${env.DATABASE_PORT}`;
  try {
    await connect(env);
    return { env };
  } catch (error) {
    return { why: `${name} does not answer at ${at} (${error.code || error.message}): its tests are left out.` };
  }
};

/** `{ env }` to run the tests with, or `{ why }` they can't. */
export const findPostgres = () => probe('PostgreSQL', POSTGRES(), connectToPostgres);
export const findMariadb = () => probe('MariaDB', MARIADB(), connectToMariadb);
