/** What cases of the demo are about: the stories that an advocacy service meets, as data. */
import { communityStories } from './stories-community';
import { tribunalStories } from './stories-tribunal';
import type { Story } from './story';

export const stories: readonly Story[] = [...tribunalStories, ...communityStories];
