import type { KeyboardEvent } from 'react';

const STEPS: Partial<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const VERBS: Partial<Record<string, string>> = { l: 'log', d: 'done', b: 'brief' };

const LINK = '[data-line] [data-main]';

const lineOf = (target: EventTarget) => (target instanceof Element ? target.closest('[data-line]') : null);
const isTyping = (target: EventTarget) =>
  target instanceof Element && target.closest('form, input, select, textarea') !== null;

/** The link of the line that is `by` lines further, of all that are shown. */
const neighbour = (line: Element | null, by: number): HTMLElement | null => {
  const all = [...document.querySelectorAll<HTMLElement>(LINK)];
  const at = all.findIndex((link) => link.closest('[data-line]') === line);
  return at < 0 ? (all[0] ?? null) : (all[at + by] ?? null);
};

/** Where to go from a line that is about to leave its list: to the next, else to the one before. */
export const afterLine = (line: Element | null): HTMLElement | null => neighbour(line, 1) ?? neighbour(line, -1);

/**
 * j, k and the arrows move between lines, l, d and b press the buttons of the one in focus; Enter follows its link, as
 * everywhere. They work from a line, and from the page itself before anything on it has the focus.
 */
export const onLineKey = (event: KeyboardEvent<HTMLElement>): void => {
  const { key, target, currentTarget } = event;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyping(target)) return;
  const line = lineOf(target);
  if (!line && target !== currentTarget) return;
  const step = STEPS[key];
  const verb = line?.querySelector<HTMLElement>(`[data-verb="${VERBS[key] ?? ''}"]`);
  if (step) neighbour(line, step)?.focus();
  else verb?.click();
  if (step ?? verb) event.preventDefault();
};
