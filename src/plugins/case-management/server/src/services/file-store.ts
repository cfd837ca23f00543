import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../shared/ids';
import { HEAD_BYTES } from '../domain/file';

/** The bytes of files: one folder of ours, in which a file is called by its documentId and nothing that anyone typed. */
const PART = '.part';
const ID = /^[a-z0-9]{20,32}$/;
const MEGABYTE = 1024 * 1024;
const UPLOAD_TAKES_AT_MOST = 3_600_000;

/** What is wrong with a file, as a status of HTTP. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(
    readonly status: 400 | 410 | 413 | 415,
    message: string
  ) {
    super(message);
  }
}

export interface FileLimits {
  bytes: number;
  perAction: number;
}

interface FileSettings {
  folder: string;
  megabytes: number;
  perAction: number;
}

const setting = (strapi: Core.Strapi): FileSettings => strapi.plugin(PLUGIN_ID).config('files');

export const fileLimits = (strapi: Core.Strapi): FileLimits => {
  const { megabytes, perAction } = setting(strapi);
  return { bytes: megabytes * MEGABYTE, perAction };
};

export const folderOf = (strapi: Core.Strapi): string => path.resolve(strapi.dirs.app.root, setting(strapi).folder);

/** What is in `public/` is served to everybody. */
export const refusePublicFolder = (strapi: Core.Strapi): void => {
  const within = path.relative(strapi.dirs.static.public, folderOf(strapi));
  if (within === '' || (!within.startsWith('..') && !path.isAbsolute(within)))
    throw new Error('The files of cases must not be kept in the public folder: set CASEWORK_FILES_DIR to another one.');
};

const placeOf = (folder: string, id: string): string => {
  if (!ID.test(id)) throw new Error('This is no name of a file of ours.');
  return path.join(folder, id);
};

export interface KeptBytes {
  /** Of the temporary file. */
  part: string;
  size: number;
  sha256: string;
  head: Uint8Array;
}

const tooLarge = (limit: number) =>
  new FileRefused(413, `This file is larger than ${Math.floor(limit / MEGABYTE)} MB, the most that is kept here.`);

const write = async (handle: FileHandle, bytes: AsyncIterable<Uint8Array>, limit: number) => {
  const hash = createHash('sha256');
  let [size, head] = [0, Buffer.alloc(0)];
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  if (size === 0) throw new FileRefused(400, 'This file is empty.');
  await handle.sync();
  return { size, sha256: hash.digest('hex'), head };
};

/** Writes the bytes to a temporary file in the folder, down to the disk; a failure leaves nothing. */
export const keepBytes = async (
  strapi: Core.Strapi,
  bytes: AsyncIterable<Uint8Array>,
  announced: number
): Promise<KeptBytes> => {
  const [folder, limit] = [folderOf(strapi), fileLimits(strapi).bytes];
  if (announced > limit) throw tooLarge(limit);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = path.join(folder, `${randomBytes(12).toString('hex')}${PART}`);
  const handle = await open(part, 'wx', 0o600);
  try {
    return { part, ...(await write(handle, bytes, limit)) };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
};

export const placeBytes = (strapi: Core.Strapi, { part }: KeptBytes, id: string): Promise<void> =>
  rename(part, placeOf(folderOf(strapi), id));

/** Whatever became of them. */
export const dropBytes = async (strapi: Core.Strapi, id: string, kept?: KeptBytes): Promise<void> => {
  if (kept) await rm(kept.part, { force: true });
  await rm(placeOf(folderOf(strapi), id), { force: true });
};

const LOST = 'What this file held is not on this server any more. An administrator can bring it back from a backup.';

/** A stream of the bytes: of a plain file of the recorded size, never of what a link leads to. */
export const readBytes = async (strapi: Core.Strapi, id: string, size: number) => {
  const place = placeOf(folderOf(strapi), id);
  const handle = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null);
  const found = await handle?.stat();
  if (handle && found?.isFile() && found.size === size) return handle.createReadStream();
  await handle?.close();
  strapi.log.error(`The file ${id} is missing or damaged in the folder of the cases' files.`);
  throw new FileRefused(410, LOST);
};

/** Removes temporary files that no upload can still be writing; how many. */
export const sweepParts = async (strapi: Core.Strapi, now: Date): Promise<number> => {
  const folder = folderOf(strapi);
  const names = await readdir(folder).catch(() => []);
  let swept = 0;
  for (const name of names.filter((one) => one.endsWith(PART))) {
    const place = path.join(folder, name);
    const age = now.getTime() - ((await stat(place).catch(() => null))?.mtimeMs ?? now.getTime());
    if (age < UPLOAD_TAKES_AT_MOST) continue;
    await rm(place, { force: true });
    swept += 1;
  }
  return swept;
};
