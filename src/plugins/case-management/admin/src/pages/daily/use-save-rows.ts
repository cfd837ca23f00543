import { useRef, useState } from 'react';
import { useCheckActionsMutation, useSaveActionsMutation } from '../../services/daily';
import { failureOf, newKey, problemsIn } from '../../services/problems';
import { useText } from '../../services/use-text';
import type { CellErrors } from './daily-context';
import { type CellProblem, COLUMNS, type Row, cellOf, isEmpty, minutesIn, problemsOf, toActions } from './rows';

const SENTENCES = {
  time: 'daily.problem.time',
  client: 'daily.problem.client',
  clientNeeded: 'daily.problem.clientNeeded',
  what: 'daily.problem.what',
  duration: 'daily.problem.duration',
  tooLong: 'daily.problem.tooLong',
} as const satisfies Record<CellProblem, string>;

export type Outcome =
  | { kind: 'saved'; count: number; minutes: number }
  | { kind: 'problems'; count: number }
  | { kind: 'savedBefore' }
  | { kind: 'failed'; message?: string };

type Errors = ReadonlyMap<number, CellErrors>;

const focusFirst = () =>
  setTimeout(() => document.querySelector<HTMLElement>('[data-casework=daily] [aria-invalid=true]')?.focus());

/** The server's sentences, each at the cell of its row. */
const errorsOf = (error: unknown, sent: readonly Row[]): Errors => {
  const found = new Map<number, CellErrors>();
  for (const [path, sentence] of Object.entries(problemsIn(error))) {
    const cell = cellOf(path);
    const row = cell && sent[cell.row];
    if (cell && row && sentence) found.set(row.id, { ...found.get(row.id), [cell.column]: sentence });
  }
  return found;
};

/** Checks every row, then writes all of them or none, once: the key is kept until they are saved. */
export const useSaveRows = (rows: readonly Row[], day: string, timeZone: string | undefined, onSaved: () => void) => {
  const t = useText();
  const [check, { isLoading: isChecking }] = useCheckActionsMutation();
  const [send, { isLoading: isSending }] = useSaveActionsMutation();
  const [errors, setErrors] = useState<Errors>(new Map());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const keys = useRef(new Map<string, string>());

  const locally = (filled: readonly Row[]): Errors => {
    const found = new Map<number, CellErrors>();
    for (const row of filled) {
      const problems = problemsOf(row);
      const wrong = COLUMNS.flatMap((column) => {
        const problem = problems[column];
        return problem ? [[column, t(SENTENCES[problem])]] : [];
      });
      if (wrong.length > 0) found.set(row.id, Object.fromEntries(wrong) as CellErrors);
    }
    return found;
  };
  const refuse = (found: Errors) => {
    setErrors(found);
    setOutcome({ kind: 'problems', count: found.size });
    focusFirst();
  };
  const failed = (error: unknown, sent: readonly Row[]) => {
    const found = errorsOf(error, sent);
    if (found.size > 0) return refuse(found);
    const { status, message } = failureOf(error);
    if (status === 422) return setOutcome({ kind: 'savedBefore' });
    setOutcome({ kind: 'failed', message: status && status < 500 ? message : undefined });
  };
  const save = async () => {
    const filled = rows.filter((row) => !isEmpty(row));
    if (filled.length === 0 || isChecking || isSending) return;
    const found = locally(filled);
    if (found.size > 0) return refuse(found);
    setErrors(found);
    setOutcome(null);
    const key = keys.current.get(day) ?? newKey();
    keys.current.set(day, key);
    const actions = toActions(filled, day, timeZone);
    try {
      await check(actions).unwrap();
      await send({ rows: actions, key }).unwrap();
      keys.current.delete(day);
      setOutcome({ kind: 'saved', count: filled.length, minutes: minutesIn(filled) });
      onSaved();
    } catch (error) {
      failed(error, filled);
    }
  };
  /** A cell that is typed in is no longer what was complained about. */
  const mended = (id: number, column: keyof CellErrors) =>
    setErrors((before) => {
      const own = before.get(id);
      if (!own?.[column]) return before;
      const { [column]: _gone, ...others } = own;
      return new Map(before).set(id, others);
    });
  return { errors, outcome, save, mended, isSaving: isChecking || isSending };
};
