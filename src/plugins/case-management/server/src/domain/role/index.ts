export * from './label';
export * from './rules';
