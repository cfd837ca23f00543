import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds in a region of ours: Strapi's own frame is Strapi's to mend. */
export const barriers = async (page: Page, region: string): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).include(region).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
