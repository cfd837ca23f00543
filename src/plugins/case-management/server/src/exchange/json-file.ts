import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ImportError } from './import-error';
import { jsonErrorOffset } from './json-position';

/** Beyond this a file is no export that one process should hold in memory. */
const LARGEST_BYTES = 256 * 1024 * 1024;
const DEEPEST = 64;
/** Keys that reach an object's prototype when somebody copies them carelessly. */
const POISON = new Set(['__proto__']);

const position = (text: string, offset: number): string => {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
};

const syntaxError = (name: string, text: string): ImportError => {
  const offset = jsonErrorOffset(text);
  const found = offset < text.length ? 'something else stands there' : 'it ends too early';
  return new ImportError(`${name} is not valid JSON: ${found} (${position(text, offset)}).`);
};

/** Walks without recursion, so that deep garbage can't overflow the stack. */
const refusePoison = (name: string, root: unknown): void => {
  const stack: Array<{ value: unknown; depth: number }> = [{ value: root, depth: 0 }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { value, depth } = entry;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) throw new ImportError(`${name} is nested more than ${DEEPEST} levels deep; no export is.`);
    for (const [key, inner] of Object.entries(value)) {
      if (POISON.has(key))
        throw new ImportError(`${name} holds a key "${key}", which no export has; nothing was read.`);
      stack.push({ value: inner, depth: depth + 1 });
    }
  }
};

/** Parses text as JSON; the error names the file and the line. */
export const parseJson = (name: string, text: string): unknown => {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    throw syntaxError(name, plain);
  }
  refusePoison(name, value);
  return value;
};

const sizeOf = (file: string, name: string): number => {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw new ImportError(`${name} is not a file.`);
    return stat.size;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${name} is missing: ${file} can't be opened.`);
  }
};

export const readJsonFile = (file: string): unknown => {
  const name = path.basename(file);
  const size = sizeOf(file, name);
  if (size > LARGEST_BYTES) {
    const megabytes = Math.round(size / 1024 / 1024);
    throw new ImportError(`${name} has ${megabytes} MB; at most 256 MB are read. Export in several folders.`);
  }
  return parseJson(name, readFileSync(file, 'utf8'));
};

export const requireFolder = (folder: string): void => {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) throw new ImportError(`The folder ${folder} does not exist.`);
  if (!stat.isDirectory()) throw new ImportError(`${folder} is not a folder.`);
};
