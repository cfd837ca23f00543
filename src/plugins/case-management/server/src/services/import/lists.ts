import type { Core } from '@strapi/strapi';
import type { ListUid } from '../../../../shared/ids';
import { UID } from '../../../../shared/ids';
import type { ListLink, WantedEntry } from '../../exchange/records';
import { normalised } from '../../exchange/text';
import { documentsOf } from '../../utils/documents';

interface EntryRow {
  id: number;
  key: string | null;
  name: string | null;
  scope?: string | null;
  locked?: boolean | null;
}

export type FoundEntry = { id: number } | { problem: string };

/** The reference lists as they are, for records that name entries by key or name. */
export class Lists {
  private readonly rows = new Map<ListUid, EntryRow[]>();
  private readonly byKey = new Map<string, EntryRow>();
  private readonly byName = new Map<string, EntryRow[]>();
  /** What an import calls an entry → the entry that it found or made for it. */
  private readonly wanted = new Map<string, number>();

  constructor(private readonly strapi: Core.Strapi) {}

  private async load(list: ListUid): Promise<void> {
    if (this.rows.has(list)) return;
    const rows = (await this.strapi.db.query(list).findMany({ orderBy: 'id' })) as EntryRow[];
    this.rows.set(list, []);
    rows.forEach((row) => this.add(list, row));
  }

  private add(list: ListUid, row: EntryRow): void {
    this.rows.get(list)?.push(row);
    if (row.key) this.byKey.set(`${list} ${row.key}`, row);
    if (!row.name) return;
    const name = `${list} ${normalised(row.name)}`;
    this.byName.set(name, [...(this.byName.get(name) ?? []), row]);
  }

  /** Loads lists that no entry is wanted of, before records name them. */
  async loadAll(lists: Iterable<ListUid>): Promise<void> {
    for (const list of lists) await this.load(list);
  }

  /** An entry that fits: same name or key, not one that only the system writes, a role type of the same scope. */
  private matching({ list, key, name, attributes }: WantedEntry): EntryRow | undefined {
    const fits = (row: EntryRow | undefined) =>
      row !== undefined && row.locked !== true && (list !== UID.roleType || row.scope === attributes.scope);
    const named = (this.byName.get(`${list} ${normalised(name)}`) ?? []).find(fits);
    const keyed = this.byKey.get(`${list} ${key}`);
    return named ?? (fits(keyed) ? keyed : undefined);
  }

  private freeKey(list: ListUid, key: string): string {
    if (!this.byKey.has(`${list} ${key}`)) return key;
    for (let number = 2; ; number += 1) if (!this.byKey.has(`${list} ${key}-${number}`)) return `${key}-${number}`;
  }

  /** Finds or makes the entries that an import wants; answers those that it made. */
  async ensure(wanted: readonly WantedEntry[]): Promise<WantedEntry[]> {
    const made: WantedEntry[] = [];
    await this.loadAll(new Set(wanted.map(({ list }) => list)));
    for (const entry of wanted) {
      const found = this.matching(entry) ?? (await this.make(entry, made));
      this.wanted.set(`${entry.list} ${entry.key}`, found.id);
    }
    return made;
  }

  private async make(entry: WantedEntry, made: WantedEntry[]): Promise<EntryRow> {
    const { list, name, attributes } = entry;
    const key = this.freeKey(list, entry.key);
    const { id } = await documentsOf(this.strapi, list).create({ data: { ...attributes, key, name, active: true } });
    const scope = typeof attributes.scope === 'string' ? attributes.scope : null;
    const row = { id, key, name, scope };
    this.add(list, row);
    made.push(entry);
    return row;
  }

  find({ list, entry }: ListLink): FoundEntry {
    const keyed = this.byKey.get(`${list} ${entry.trim().toLowerCase()}`);
    const wanted = this.wanted.get(`${list} ${entry}`) ?? keyed?.id;
    if (wanted !== undefined) return { id: wanted };
    const named = this.byName.get(`${list} ${normalised(entry)}`) ?? [];
    if (named.length === 1 && named[0]) return { id: named[0].id };
    return {
      problem:
        named.length > 1
          ? `"${entry}" is the name of ${named.length} entries: give its key.`
          : `"${entry}" is in no entry's key or name.`,
    };
  }
}
