const nameOf = (login: string) => `casework.log.key.${login}`;

/** WCAG 2.1.4: a key of one character can be switched off, for each login at this computer. */
export const readsKey = (login: string): boolean => window.localStorage.getItem(nameOf(login)) !== 'off';
export const setReadsKey = (login: string, on: boolean): void => {
  if (on) window.localStorage.removeItem(nameOf(login));
  else window.localStorage.setItem(nameOf(login), 'off');
};

const TYPING =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"]';

/** Nobody is typing, and nothing else is open that the key could be meant for. */
export const isFree = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (event.target instanceof Element && event.target.closest(TYPING)) return false;
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') === null;
};
