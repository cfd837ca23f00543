/** What must hold before a long step is begun; each gives one clear sentence. */
import { rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { inRoot, ROOT } from './root.mjs';
import { Stop } from './stop.mjs';

/** Tries it: permissions on paper say nothing about a full or read-only disk. */
export const checkWritable = () => {
  const probe = inRoot(`.write-test-${process.pid}`);
  try {
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Stop(`Casework can't write to its folder ${ROOT} (${error.code}): give yourself write permission there.`);
  }
};

const DATABASES = ['sqlite', 'postgres', 'mysql'];

export const checkDatabaseClient = () => {
  const client = process.env.DATABASE_CLIENT || 'sqlite';
  if (!DATABASES.includes(client))
    throw new Stop(`DATABASE_CLIENT is "${client}"; it must be sqlite, postgres or mysql.`);
};

const PORT_PROBLEMS = {
  EADDRINUSE: (port) => `Port ${port} is taken: stop what uses it, or choose another one with PORT=${port + 1}.`,
  EACCES: (port) => `Port ${port} is not yours to use: choose one above 1023, such as PORT=1337.`,
  EADDRNOTAVAIL: (_, host) => `HOST=${host} is no address of this machine: leave HOST out, or use 0.0.0.0.`,
  ENOTFOUND: (_, host) => `HOST=${host} is not known: leave HOST out, or use 0.0.0.0.`,
};

export const checkPort = async (host, port) => {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stop(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
  }
  await new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => {
      const sentence = PORT_PROBLEMS[error.code]?.(port, host);
      reject(sentence ? new Stop(sentence) : error);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(resolve));
  });
};
