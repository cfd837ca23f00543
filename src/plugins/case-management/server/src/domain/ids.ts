import type { FieldProblem } from '../../../shared/contracts/common';
import { problem } from './errors';

/** As Strapi makes them, and as its exports bring them back. */
const DOCUMENT_ID = /^[a-z0-9]{20,32}$/;

const isGiven = (value: unknown) => value !== undefined && value !== null;

/**
 * Both ids of a record stay: its history, and what other systems know of it, hang on them. A new record may bring the
 * documentId that it had elsewhere.
 */
export const checkIds = (
  before: { id: number; documentId: string } | null,
  sent: { id?: unknown; documentId?: unknown }
): FieldProblem[] => {
  if (before)
    return (['id', 'documentId'] as const)
      .filter((name) => sent[name] !== undefined && sent[name] !== before[name])
      .map((name) => problem(name, `The ${name} of a record stays as it is.`));
  const { id, documentId } = sent;
  return [
    ...(isGiven(id) ? [problem('id', "The id of a record is given by the system and can't be sent.")] : []),
    ...(isGiven(documentId) && !(typeof documentId === 'string' && DOCUMENT_ID.test(documentId))
      ? [problem('documentId', 'A documentId is 20 to 32 small letters and digits.')]
      : []),
  ];
};

export const documentIdTaken = (documentId: string): FieldProblem[] => [
  problem('documentId', `The documentId "${documentId}" is taken: leave it out, and the record is given its own.`),
];
