/** The last release that `require` can load on any Node 20 brings no types of its own. */
declare module 'double-metaphone' {
  /** How an English speaker may say a word: two codes, mostly the same. */
  function doubleMetaphone(word: string): [string, string];
  export = doubleMetaphone;
}
