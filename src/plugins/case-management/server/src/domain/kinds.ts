import type { FieldProblem } from '../../../shared/contracts/common';
import { IDENTITY_KINDS } from '../../../shared/vocabulary';
import { problem } from './errors';

/** Is this a list of kinds of identity? Where it is none, and where one of them is no kind, `sentence` says so. */
export const checkKindList = (kinds: unknown, path: Array<string | number>, sentence: string): FieldProblem[] => {
  if (!Array.isArray(kinds)) return [problem(path, sentence)];
  return kinds.flatMap((kind, index) =>
    (IDENTITY_KINDS as readonly unknown[]).includes(kind) ? [] : [problem([...path, index], sentence)]
  );
};
