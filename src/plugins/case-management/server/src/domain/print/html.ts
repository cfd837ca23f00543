/** Finished HTML. All else that a template is given is text, and is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

type Part = Html | string | number | null | undefined | false | readonly Part[];

const written = (part: Part): string => {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if (part instanceof Html) return part.text;
  return part ? part.map(written).join('') : '';
};

export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((text, index) => text + written(parts[index])).join(''));

/** A string of CSS within a style element: every sign that could end either is written by its number. */
export const cssString = (text: string): string =>
  `"${[...text].map((sign) => (/[\p{L}\p{N} .,·–]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `)).join('')}"`;
