export * from './duration';
export * from './local';
