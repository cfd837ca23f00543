export * from './history';
export * from './move';
export * from './rules';
export * from './undo';
