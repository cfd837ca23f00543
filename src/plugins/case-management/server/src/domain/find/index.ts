export * from './keys';
export * from './score';
export * from './sought';
