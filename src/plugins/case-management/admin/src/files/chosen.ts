import type { ClipboardEvent } from 'react';
import type { FileKind } from '../../../shared/vocabulary';
import type { FileLimits } from '../services/file';
import { newKey } from '../services/problems';
import type { TextKey } from '../services/use-text';

/** A file that somebody has chosen and that is not on its way yet. */
export interface Chosen {
  id: string;
  file: File;
  name: string;
  kind: FileKind | '';
  /** A local day, or empty. */
  takenOn: string;
}

/** Why a file can't be kept, as far as that is known before it is sent. */
export interface Refusal {
  key: TextKey;
  values: { name?: string; megabytes?: number; count?: number };
}

const MEGABYTE = 1024 * 1024;

/** What a drop or a paste brings; a folder is no file, and browsers tell it apart only here. */
export const filesIn = ({ items, files }: DataTransfer): { files: File[]; folders: string[] } => {
  const folders = [...items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry?.isDirectory ? [entry.name] : [];
  });
  return { files: [...files].filter(({ name, size }) => size > 0 || !folders.includes(name)), folders };
};

export const hasFiles = ({ types }: DataTransfer): boolean => types.includes('Files');

export type Dropped = ReturnType<typeof filesIn>;

/** What a paste brings, unless it is text for the field that somebody is in: programs put both on the clipboard. */
export const pastedIn = ({ clipboardData, target }: ClipboardEvent): Dropped | null => {
  const isTyping = target instanceof Element && target.matches('input, textarea');
  if (!hasFiles(clipboardData) || (isTyping && clipboardData.types.includes('text/plain'))) return null;
  return filesIn(clipboardData);
};

interface Asked {
  /** Null where nobody knows. */
  limits: FileLimits | null;
  /** How many the action has, or is about to have. */
  already: number;
  kind?: FileKind;
  takenOn?: string;
}

const refusalOf = ({ name, size }: File, { limits }: Asked): Refusal | null => {
  if (size === 0) return { key: 'files.empty', values: { name } };
  if (limits && size > limits.bytes)
    return { key: 'files.tooLarge', values: { name, megabytes: Math.floor(limits.bytes / MEGABYTE) } };
  return null;
};

/** Those that can be sent, and a sentence for each of the others. */
export const choose = (files: readonly File[], asked: Asked): { chosen: Chosen[]; refused: Refusal[] } => {
  const refused = files.flatMap((file) => refusalOf(file, asked) ?? []);
  const fitting = files.filter((file) => refusalOf(file, asked) === null);
  const room = asked.limits ? Math.max(0, asked.limits.perAction - asked.already) : Infinity;
  const over =
    fitting.length > room ? [{ key: 'files.tooMany' as const, values: { count: asked.limits?.perAction } }] : [];
  const chosen = fitting.slice(0, room).map((file) => ({
    id: newKey(),
    file,
    name: file.name,
    kind: asked.kind ?? ('' as const),
    takenOn: asked.takenOn ?? '',
  }));
  return { chosen, refused: [...refused, ...over] };
};

/** Every picture that is pasted is called the same: the minute tells them apart. */
export const namedByTime = (file: File, word: string, now: Date): File => {
  if (!/^image\.\w+$/.test(file.name)) return file;
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const name = `${word} ${day} ${two(now.getHours())}.${two(now.getMinutes())}.${file.name.split('.').at(-1) ?? ''}`;
  return new File([file], name, { type: file.type, lastModified: file.lastModified });
};
