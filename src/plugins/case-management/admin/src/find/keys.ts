const TYPING =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"]';
const OPEN_ABOVE = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** WCAG 2.1.4: who has switched keys of one character off has switched this one off too. Ctrl-K always opens. */
export const readsSlash = (login: string) => window.localStorage.getItem(`casework.log.key.${login}`) !== 'off';

const isTyping = ({ target }: KeyboardEvent) => target instanceof Element && target.closest(TYPING) !== null;

/** `/` where nobody is typing, or Ctrl-K (⌘K); neither while a dialog is open. */
export const opensFind = (event: KeyboardEvent, login: string): boolean => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  if (document.querySelector(OPEN_ABOVE) !== null) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  return event.key === '/' && !isTyping(event) && readsSlash(login);
};
