const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 1;

/** `files`: where the files of actions are kept (a path, from the app's root on), and how many of what size. */
export const config = {
  default: { files: { folder: 'data/case-files', megabytes: 50, perAction: 50 } },
  validator({ files }: { files: { folder: unknown; megabytes: unknown; perAction: unknown } }) {
    if (typeof files.folder !== 'string' || files.folder.trim() === '')
      throw new Error('case-management: files.folder must be a path.');
    // What an integer of all databases holds.
    if (!isCount(files.megabytes) || (files.megabytes as number) > 2000)
      throw new Error('case-management: files.megabytes must be a whole number from 1 to 2000.');
    if (!isCount(files.perAction))
      throw new Error('case-management: files.perAction must be a whole number from 1 on.');
  },
};
