import { useCallback, useEffect, useState } from 'react';
import { type Difference, mergeEdits } from '../../../shared/entry/merge';
import { useSavedBesideMutation } from './log';
import { type Failure, type Sent, send } from './send';

type Values = Record<string, unknown>;

/** The record as it was read: what an edit begins with. */
interface Base<Rec> {
  record: Rec;
  etag: string;
}

export interface Edit<Rec, Field extends string> {
  fields: readonly Field[];
  mine: Partial<Record<Field, unknown>>;
  /** What a person has chosen to keep of their own, though somebody else changed it too. */
  insists: ReadonlySet<Field>;
  valuesOf: (record: Rec) => Values;
  /** What to send for the fields that change, over the record as it is by now. */
  bodyOf: (changes: Values, theirs: Rec) => object;
}

export type EditOutcome<Field extends string> =
  | { how: 'saved'; merged: boolean }
  | { how: 'conflicts'; conflicts: Array<Difference<Field>> }
  | { how: 'failed'; failure: Failure };

const TRIES = 4;

const isStale = <Rec>(answer: Sent<{ data: Rec }>) =>
  !answer.ok && answer.failure.kind === 'refused' && answer.failure.status === 409;

const read = async <Rec>(to: string): Promise<Base<Rec> | Failure> => {
  const answer = await send<{ data: Rec }>({ method: 'GET', to });
  return answer.ok ? { record: answer.data.data, etag: answer.etag ?? '' } : answer.failure;
};

/** Saves over whatever is there by now: changes to different fields merge by themselves, the others are asked. */
const saveEdit = async <Rec, Field extends string>(
  to: string,
  base: Base<Rec>,
  { fields, mine, insists, valuesOf, bodyOf }: Edit<Rec, Field>
): Promise<EditOutcome<Field>> => {
  let theirs = base;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { changes, conflicts } = mergeEdits(fields, valuesOf(base.record), mine, valuesOf(theirs.record));
    const open = conflicts.filter(({ field }) => !insists.has(field));
    if (open.length > 0) return { how: 'conflicts', conflicts: open };
    const own = Object.fromEntries(conflicts.map((one) => [one.field, one.mine]));
    const all = { ...changes, ...own };
    if (Object.keys(all).length === 0) return { how: 'saved', merged: theirs !== base };
    const body = bodyOf(all, theirs.record);
    const answer = await send<{ data: Rec }>({ method: 'PATCH', to, body, seen: theirs.etag });
    if (answer.ok) return { how: 'saved', merged: theirs !== base };
    if (!isStale(answer)) return { how: 'failed', failure: answer.failure };
    const now = await read<Rec>(to);
    if ('kind' in now) return { how: 'failed', failure: now };
    theirs = now;
  }
  return { how: 'failed', failure: { kind: 'server' } };
};

/** A record that is there, changed by several people perhaps; `to` is its path below the plugin's own. */
export const useEdit = <Rec>(to: string) => {
  const [base, setBase] = useState<Base<Rec> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [savedBeside] = useSavedBesideMutation();
  const load = useCallback(() => {
    setFailure(null);
    void read<Rec>(to).then((now) => ('kind' in now ? setFailure(now) : setBase(now)));
  }, [to]);
  useEffect(load, [load]);
  const save = async <Field extends string>(edit: Edit<Rec, Field>): Promise<EditOutcome<Field>> => {
    if (!base) return { how: 'failed', failure: { kind: 'server' } };
    const outcome = await saveEdit(to, base, edit);
    if (outcome.how === 'saved') void savedBeside();
    return outcome;
  };
  return { base: base?.record ?? null, failure, load, save };
};
