import { useCallback, useState } from 'react';
import { useLogin } from '../../find/use-login';
import { useSealedDraft } from '../../log/use-sealed-draft';
import { type Column, type Kind, type Row, edited, emptyRow, fromTsv, isEmpty, pasted, rowOfLine } from './rows';

let serial = 0;
const newId = () => (serial += 1);
const fresh = (): Row[] => [emptyRow(newId())];

/** The last row is always an empty one, to go on in. */
const withRoom = (rows: Row[]): Row[] => {
  const last = rows.at(-1);
  return last && isEmpty(last) ? rows : [...rows, emptyRow(newId())];
};

type Days = Record<string, Row[]>;

/** What is kept until it is saved: the rows of each day, and under which key a day's rows were sent. */
interface Typed {
  days: Days;
  keys: Record<string, string>;
}

const NOTHING: Typed = { days: {}, keys: {} };
const hasRows = ({ days }: Typed) => Object.values(days).some((rows) => rows.some((row) => !isEmpty(row)));

/** Kept rows had numbers of the page that they were typed in. */
const numbered = ({ days, keys }: Typed): Typed => ({
  keys,
  days: Object.fromEntries(
    Object.entries(days).map(([day, rows]) => [day, rows.map((row) => ({ ...row, id: newId() }))])
  ),
});

const useTyped = () => {
  const login = useLogin();
  const [typed, setTyped] = useState<Typed>(NOTHING);
  const [draftAt, setDraftAt] = useState<number | null>(null);
  const unsaved = hasRows(typed);
  const onFound = (draft: Typed, at: number) => {
    setTyped((before) => (hasRows(before) ? before : numbered(draft)));
    setDraftAt(at);
  };
  const { keepNow } = useSealedDraft({ login, id: 'daily', value: typed, touched: unsaved, onFound });
  return {
    typed,
    setTyped,
    keepNow,
    unsaved,
    draftAt: unsaved ? draftAt : null,
    drop: () => {
      setTyped(NOTHING);
      setDraftAt(null);
    },
  };
};

/** The rows of each day that was opened: to look at another day loses none, nor does leaving the page. */
export const useRows = (day: string, kinds: readonly Kind[]) => {
  const [start] = useState(fresh);
  const { typed, setTyped, keepNow, ...draft } = useTyped();
  const update = useCallback(
    (make: (rows: Row[]) => Row[]) =>
      setTyped(({ days, keys }) => ({ keys, days: { ...days, [day]: withRoom(make(days[day] ?? start)) } })),
    [day, start, setTyped]
  );
  const change = useCallback(
    (id: number, part: Partial<Row>) =>
      update((rows) => rows.map((row) => (row.id === id ? { ...row, ...part } : row))),
    [update]
  );
  const forgetKey = () => setTyped(({ days, keys: { [day]: _sent, ...keys } }) => ({ days, keys }));
  /** Kept before it is used: the answer may come when this page is no more. */
  const keepKey = async (key: string) => {
    const next = { days: typed.days, keys: { ...typed.keys, [day]: key } };
    setTyped(next);
    await keepNow(next);
  };
  return {
    ...draft,
    rows: typed.days[day] ?? start,
    key: typed.keys[day],
    keepKey,
    forgetKey,
    change,
    type: (id: number, column: Column, text: string) =>
      update((rows) => rows.map((row) => (row.id === id ? edited(row, column, text) : row))),
    paste: (id: number, column: Column, text: string) =>
      update((rows) => {
        const row = Math.max(
          rows.findIndex((one) => one.id === id),
          0
        );
        return pasted(rows, { row, column }, fromTsv(text), kinds, newId);
      }),
    addLine: (line: string) =>
      update((rows) => [...rows.filter((row) => !isEmpty(row)), rowOfLine(line, kinds, newId())]),
    remove: (id: number) => update((rows) => rows.filter((row) => row.id !== id)),
    clear: () => {
      forgetKey();
      update(fresh);
    },
  };
};
