/** What was typed last, so that Back shows it again: in memory, for one login alone. */
let last = { login: '', text: '' };

export const lastTyped = (login: string): string => (last.login === login ? last.text : '');
export const keepTyped = (login: string, text: string): void => {
  last = { login, text };
};
