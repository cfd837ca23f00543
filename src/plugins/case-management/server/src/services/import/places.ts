import type { CaseworkUid } from '../../../../shared/ids';
import { UID } from '../../../../shared/ids';
import type { Link, NeutralRecord, RecordLink, Room, SourceRef } from '../../exchange/records';
import { isUsableId } from '../../exchange/text';
import { rowIdsOf } from '../../queries/external-ids';
import type { Strapi, Trx } from '../../queries/transaction';
import type { Batch } from './batches';

export const UID_OF: Record<Room, (typeof UID)['identity' | 'case' | 'action' | 'role']> = {
  identity: UID.identity,
  case: UID.case,
  action: UID.action,
  role: UID.role,
};

/** Kind under which a case's closing is kept, so that a case that was reopened here is not closed again. */
export const CLOSING_KIND = 'closing';

const isRecordLink = (link: Link | unknown[]): link is RecordLink => 'room' in link;

/** Which row a source's record is here: a row id, null where it was deleted, nothing where it never came. */
export class Places {
  private readonly rows = new Map<string, number | null>();

  private key(uid: CaseworkUid, { kind, id }: SourceRef): string {
    return `${uid} ${kind} ${id}`;
  }

  get(uid: CaseworkUid, source: SourceRef): number | null | undefined {
    return this.rows.get(this.key(uid, source));
  }

  set(uid: CaseworkUid, source: SourceRef, rowId: number | null): void {
    this.rows.set(this.key(uid, source), rowId);
  }
}

const refsOfRecord = (record: NeutralRecord): Array<[CaseworkUid, SourceRef]> => [
  [UID_OF[record.room], record.source],
  ...Object.values(record.links).flatMap((link): Array<[CaseworkUid, SourceRef]> =>
    isRecordLink(link) ? [[UID_OF[link.room], link.source]] : []
  ),
];

const refsOf = ({ records, closings }: Batch): Array<[CaseworkUid, SourceRef]> => [
  ...Object.values(records).flat().flatMap(refsOfRecord),
  ...closings.flatMap(({ source }): Array<[CaseworkUid, SourceRef]> => [
    [UID.case, source],
    [UID.case, { kind: CLOSING_KIND, id: source.id }],
  ]),
];

/** One query for each kind of id that a batch names: no look-up by row. */
export const findPlaces = async (strapi: Strapi, trx: Trx, system: string, batch: Batch): Promise<Places> => {
  const wanted = new Map<string, { uid: CaseworkUid; kind: string; ids: Set<string> }>();
  for (const [uid, { kind, id }] of refsOf(batch)) {
    if (!isUsableId(id)) continue;
    const group = wanted.get(`${uid} ${kind}`) ?? { uid, kind, ids: new Set<string>() };
    group.ids.add(id);
    wanted.set(`${uid} ${kind}`, group);
  }
  const places = new Places();
  for (const { uid, kind, ids } of wanted.values()) {
    const found = await rowIdsOf(strapi, trx, { system, kind, uid, ids: [...ids] });
    for (const [id, rowId] of found) places.set(uid, { kind, id }, rowId);
  }
  return places;
};
