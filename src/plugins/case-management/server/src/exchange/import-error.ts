/** The import can't go on: one sentence that names the file and what to mend. Nothing of the file was written. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
