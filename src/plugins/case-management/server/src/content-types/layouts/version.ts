import type { FieldText } from './define';

/** V1: sent back with the form, so that nobody overwrites what somebody else has just saved. */
export const VERSION: FieldText = {
  label: 'Version',
  help: 'Counts the changes, so that two people can’t overwrite each other.',
  readOnly: true,
};
