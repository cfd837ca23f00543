import { z } from '@strapi/utils';
import { FILE_KINDS } from '../vocabulary';
import { isBlank } from '../blank';
import { cursor, documentId, limit, localDate, named, page, reason, single, text } from './common';

/** A file of an action. After a removal the bytes are gone; the record stays, with who and why. */
export const fileRecord = z.object({
  documentId: z.string(),
  version: z.number().int(),
  name: z.string(),
  kind: z.enum(FILE_KINDS).nullable(),
  /** As its bytes say, whatever the sender said. */
  mediaType: z.string(),
  /** Bytes. */
  size: z.number().int(),
  /** Hexadecimal. */
  sha256: z.string(),
  takenOn: z.string().nullable(),
  recordedBy: z.string().nullable(),
  createdAt: z.string(),
  removedAt: z.string().nullable(),
  removedBy: z.string().nullable(),
  removeReason: z.string().nullable(),
  /** `name` is its summary. */
  action: named.extend({ type: z.string().nullable(), at: z.string().nullable() }),
});
export type FileRecord = z.infer<typeof fileRecord>;

export const fileAnswer = single(fileRecord);
export type FileAnswer = z.infer<typeof fileAnswer>;

/** Files of a case, newest first; removed ones only with `removed=true`. */
export const filesQuery = z.strictObject({
  action: documentId.optional(),
  removed: z.enum(['true', 'false']).default('false'),
  limit,
  cursor: cursor.optional(),
});
export type FilesQuery = z.infer<typeof filesQuery>;
export const filesAnswer = page(fileRecord).extend({
  meta: z.object({
    nextCursor: z.string().nullable(),
    /** What the server takes: bytes of one file, files of one action. */
    limits: z.object({ bytes: z.number().int(), perAction: z.number().int() }),
  }),
});
export type FilesAnswer = z.infer<typeof filesAnswer>;

/** The body is the file itself; its name is in `Content-Disposition`, because names belong in no address. */
export const fileAddQuery = z.strictObject({ kind: z.enum(FILE_KINDS).optional(), takenOn: localDate.optional() });
export type FileAddQuery = z.infer<typeof fileAddQuery>;
export const fileBytes = z.string();

const fileName = text.refine((name) => !isBlank(name), 'Give it a name.');
export const fileUpdate = z.strictObject({
  name: fileName.optional(),
  kind: z.enum(FILE_KINDS).nullable().optional(),
  takenOn: localDate.nullable().optional(),
});
export type FileUpdate = z.infer<typeof fileUpdate>;
export const fileRemove = z.strictObject({ reason });
