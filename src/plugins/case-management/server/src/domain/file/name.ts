import { EXTENSIONS, extensionOf } from './media';

/** What every system can keep as the name of a file. */
const LONGEST = 180;
/** Control characters, what turns the direction of writing round (`cod.exe` shown as `exe.doc`), and what paths are made of. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}\p{Surrogate}<>:"|?*]/gu;

const shortened = (name: string): string => {
  const extension = extensionOf(name);
  const end = extension ? `.${extension}` : '';
  const stem = name.slice(0, name.length - end.length);
  const letters = [...stem];
  while (letters.join('').length + end.length > LONGEST) letters.pop();
  return `${letters.join('').trimEnd()}${end}`;
};

/** The last part of a path, as a name that is safe to show and to save under; `file` when nothing is left. */
export const cleanName = (sent: string): string => {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(NOT_IN_NAMES, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return shortened(plain) || 'file';
};

/** A picture called `invoice.html` would be opened as a page by whoever saves it: its name says what it is. */
export const nameOfType = (sent: string, mediaType: string): string => {
  const name = cleanName(sent);
  const fitting = EXTENSIONS[mediaType];
  if (!fitting || fitting.includes(extensionOf(name))) return name;
  return shortened(`${name}.${fitting[0] ?? ''}`);
};

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** The name in a `Content-Disposition`: `filename*=UTF-8''…` before `filename="…"`; null without. */
export const nameInDisposition = (header: string): string | null => {
  const extended = /filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(header)?.[1];
  if (extended !== undefined) return decoded(extended);
  return /filename\s*=\s*"([^"]*)"/i.exec(header)?.[1] ?? /filename\s*=\s*([^;\s"]+)/i.exec(header)?.[1] ?? null;
};

/** RFC 8187, with a plain name for those who can't read it. */
export const disposition = (kind: 'inline' | 'attachment', name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`;
};
