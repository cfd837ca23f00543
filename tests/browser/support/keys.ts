import type { Page } from '@playwright/test';

/** Hands on the keyboard alone, which count what they press: letters that are typed, and every other key. */
export const typist = (page: Page) => {
  let [letters, keys] = [0, 0];
  return {
    async type(text: string) {
      letters += text.length;
      await page.keyboard.type(text);
    },
    async press(key: string, times = 1) {
      keys += times;
      for (let left = times; left > 0; left -= 1) await page.keyboard.press(key);
    },
    count: () => ({ letters, keys }),
  };
};
