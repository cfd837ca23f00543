/** What the Content Manager shows until an administrator changes it: labels, help, layout, search fields. */
export interface ContentManagerDefaults {
  settings?: Record<string, unknown>;
  metadatas?: Record<string, { edit?: Record<string, unknown>; list?: Record<string, unknown> }>;
  layouts?: { list?: string[]; edit?: Array<Array<{ name: string; size: number }>> };
}

export const list: Record<string, ContentManagerDefaults> = {};
