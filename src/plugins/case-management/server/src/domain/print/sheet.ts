import type { PrintLanguage } from '../../../../shared/vocabulary';
import { cssString, Html, html } from './html';
import { wordsOf } from './words';
import type { Words } from './words';

/** Who prints, when, and how times are written. */
export interface Setting {
  language: PrintLanguage;
  /** IANA. */
  zone: string;
  /** ISO 3166, such as `AU`: how days and hours are written there. */
  country: string | null;
  organisation: string | null;
  by: string;
  now: Date;
}

/** What every sheet of paper says at its edges. */
export interface Edges {
  title: string;
  topLeft: string;
  topRight: string;
  /** Set close, to stay on one sheet. */
  brief?: boolean;
}

export interface Writing {
  words: Words;
  day: (instant: Date) => string;
  /** With the hour; the day alone for what is due all day. */
  moment: (instant: Date, allDay?: boolean) => string;
  localDay: (day: string) => string;
  duration: (minutes: number) => string;
}

const localeOf = ({ language, country }: Setting) =>
  country && /^[A-Z]{2}$/.test(country) ? `${language}-${country}` : language === 'en' ? 'en-GB' : language;

export const writingOf = (setting: Setting): Writing => {
  const words = wordsOf(setting.language);
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(localeOf(setting), options);
  const day = format({ timeZone: setting.zone, dateStyle: 'medium' });
  const moment = format({ timeZone: setting.zone, dateStyle: 'medium', timeStyle: 'short' });
  const local = format({ timeZone: 'UTC', dateStyle: 'medium' });
  return {
    words,
    day: (instant) => day.format(instant),
    moment: (instant, allDay = false) => (allDay ? day : moment).format(instant),
    localDay: (text) => local.format(new Date(`${text}T00:00:00Z`)),
    duration: (minutes) =>
      [
        minutes >= 60 && `${Math.floor(minutes / 60)} ${words.hours}`,
        (minutes % 60 > 0 || minutes === 0) && `${minutes % 60} ${words.minutes}`,
      ]
        .filter(Boolean)
        .join(' '),
  };
};

const LONGEST_EDGE = 120;
/** Edges are one or two lines; what is longer stands in full on the first sheet. */
const edge = (text: string) => {
  const letters = [...text];
  return cssString(letters.length > LONGEST_EDGE ? `${letters.slice(0, LONGEST_EDGE - 1).join('')}…` : text);
};

const STYLE = `
  html { font: 10pt/1.4 system-ui, 'Helvetica Neue', Arial, sans-serif; color: #1a1a1a; background: #fff; }
  body { max-width: 180mm; margin: 0 auto; padding: 0; }
  @media screen { body { padding: 10mm; } }
  h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 1mm; }
  h2 { font-size: 11pt; margin: 5mm 0 1.5mm; padding-bottom: 1mm; border-bottom: 0.3mm solid #999; break-after: avoid; }
  p { margin: 0 0 1mm; overflow-wrap: anywhere; }
  .facts { color: #444; }
  .selection { font-weight: 600; border: 0.3mm solid #444; padding: 1.5mm 2.5mm; margin: 2mm 0; }
  .mind { border-left: 1.2mm solid #b72b1a; padding: 0.5mm 0 0.5mm 3mm; margin: 3mm 0; }
  dl { display: grid; grid-template-columns: 38mm 1fr; gap: 0.5mm 4mm; margin: 0; }
  dt { color: #444; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
  article { display: grid; grid-template-columns: 41mm 1fr auto; gap: 0 4mm; padding: 2mm 0; border-top: 0.2mm solid #ccc; }
  article > .when, article > .long { color: #444; font-variant-numeric: tabular-nums; }
  article h3 { font-size: 10pt; margin: 0; break-after: avoid; overflow-wrap: anywhere; }
  article h3 span { font-weight: 400; }
  article .body { grid-column: 2 / -1; }
  article .words { white-space: pre-line; }
  article.quiet h3 { font-weight: 400; color: #444; }
  h2 + article { border-top: 0; }
  .mind h2 { margin-top: 0; border: 0; padding: 0; }
  .brief { font-size: 8.6pt; line-height: 1.22; }
  .brief h2 { margin: 2.5mm 0 0.8mm; padding-bottom: 0.5mm; font-size: 10pt; }
  .brief h3 { font-size: 8.6pt; }
  .brief p { margin-bottom: 0.3mm; }
  .brief article { padding: 1mm 0; grid-template-columns: 34mm 1fr auto; }
  .brief .two { grid-template-columns: 22mm 1fr 22mm 1fr; }
  .mark { border: 0.2mm solid #444; border-radius: 1mm; padding: 0 1mm; font-size: 8.5pt; }
  .end { margin-top: 4mm; padding-top: 2mm; border-top: 0.3mm solid #999; color: #444; }`;

const paged = ({ words, moment }: Writing, setting: Setting, { topLeft, topRight, brief }: Edges) => `
  @page {
    size: A4; margin: ${brief ? '16mm 15mm 14mm' : '24mm 15mm 20mm'};
    @top-left { content: ${edge(topLeft)}; width: 55%; text-align: left; font: 8.5pt sans-serif; color: #333; }
    @top-right { content: ${edge(topRight)}; width: 45%; text-align: right; font: 8.5pt sans-serif; color: #333; }
    @bottom-left { content: ${edge(`${words.printedBy(setting.by, moment(setting.now))} · ${words.zone(setting.zone)}`)};
      width: 75%; text-align: left; font: 8.5pt sans-serif; color: #333; }
    @bottom-right { content: ${cssString(`${words.page} `)} counter(page) ${cssString(` ${words.of} `)} counter(pages);
      width: 25%; text-align: right; font: 8.5pt sans-serif; color: #333; }
  }`;

/** Nothing in the page may run or be fetched, also where it is opened beside the panel. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A whole page of HTML for A4 paper. */
export const sheet = (setting: Setting, writing: Writing, edges: Edges, body: Html): string =>
  html`<!doctype html>
    <html lang="${setting.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width" />
        <title>${edges.title}</title>
        <style>
          ${new Html(STYLE)}${new Html(paged(writing, setting, edges))}
        </style>
      </head>
      <body class="${edges.brief ? 'brief' : 'story'}">
        ${body}
      </body>
    </html>`.text;
