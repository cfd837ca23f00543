export * from './rules';
export * from './undo';
