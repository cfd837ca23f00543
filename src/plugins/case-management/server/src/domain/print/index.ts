export { briefPage } from './brief';
export { casePage } from './case-page';
export type { Setting } from './sheet';
