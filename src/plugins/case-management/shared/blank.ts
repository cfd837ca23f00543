/** Spaces, and characters that nobody sees, are no text. */
const UNSEEN = /^[\s\p{Z}\p{Cf}\p{Cc}]*$/u;

export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && UNSEEN.test(value));
