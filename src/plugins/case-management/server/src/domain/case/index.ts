export * from './life';
export * from './rules';
