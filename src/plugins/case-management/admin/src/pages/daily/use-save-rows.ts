import { useState } from 'react';
import type { ActionCreate, BulkAnswer } from '../../../../shared/contracts/action';
import type { FieldProblem } from '../../../../shared/contracts/common';
import { useSavedBesideMutation } from '../../services/log';
import { newKey } from '../../services/problems';
import { type Failure, type Sent, send } from '../../services/send';
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
  | { kind: 'savedBefore' | 'loggedOut' | 'offline' | 'server' }
  | { kind: 'refused'; message: string };

type Errors = ReadonlyMap<number, CellErrors>;

const focusFirst = () =>
  setTimeout(() => document.querySelector<HTMLElement>('[data-casework=daily] [aria-invalid=true]')?.focus());

/** The server's sentences, each at the cell of its row. */
const errorsOf = (problems: readonly FieldProblem[], sent: readonly Row[]): Errors => {
  const found = new Map<number, CellErrors>();
  for (const { path, message } of problems) {
    const cell = cellOf(path.join('.'));
    const row = cell && sent[cell.row];
    if (cell && row) found.set(row.id, { [cell.column]: message, ...found.get(row.id) });
  }
  return found;
};

/** Checks every row, then writes all of them or none. */
const sendRows = async (rows: ActionCreate[], key: string): Promise<Sent<BulkAnswer>> => {
  const to = 'actions/bulk';
  const checked = await send<BulkAnswer>({ method: 'POST', to, body: { rows, dryRun: true } });
  return checked.ok ? send<BulkAnswer>({ method: 'POST', to, body: { rows }, key }) : checked;
};

interface Saving {
  rows: readonly Row[];
  day: string;
  timeZone: string | undefined;
  /** Under which these rows were sent before; the same until they are saved, so that nothing is saved twice. */
  key: string | undefined;
  keepKey: (key: string) => Promise<void>;
  forgetKey: () => void;
  onSaved: () => void;
}

/** One save of a day's rows: all or none, and once, however often it is sent. */
export const useSaveRows = ({ rows, day, timeZone, key, keepKey, forgetKey, onSaved }: Saving) => {
  const t = useText();
  const [savedBeside] = useSavedBesideMutation();
  const [isSaving, setSaving] = useState(false);
  const [errors, setErrors] = useState<Errors>(new Map());
  const [outcome, setOutcome] = useState<Outcome | null>(null);

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
  const failed = (failure: Failure, sent: readonly Row[]) => {
    if (failure.kind !== 'refused') return setOutcome({ kind: failure.kind });
    const found = errorsOf(failure.errors, sent);
    if (found.size > 0) return refuse(found);
    if (failure.status !== 422) return setOutcome({ kind: 'refused', message: failure.message });
    // Whoever has looked, and saves these rows all the same, means other actions.
    forgetKey();
    setOutcome({ kind: 'savedBefore' });
  };
  const save = async () => {
    const filled = rows.filter((row) => !isEmpty(row));
    if (filled.length === 0 || isSaving) return;
    const found = locally(filled);
    if (found.size > 0) return refuse(found);
    setErrors(found);
    setOutcome(null);
    const sentAs = key ?? newKey();
    setSaving(true);
    await keepKey(sentAs);
    const answer = await sendRows(toActions(filled, day, timeZone), sentAs);
    setSaving(false);
    if (!answer.ok) return failed(answer.failure, filled);
    void savedBeside();
    setOutcome({ kind: 'saved', count: filled.length, minutes: minutesIn(filled) });
    onSaved();
  };
  /** A cell that is typed in is no longer what was complained about. */
  const mended = (id: number, column: keyof CellErrors) =>
    setErrors((before) => {
      const own = before.get(id);
      if (!own?.[column]) return before;
      const { [column]: _gone, ...others } = own;
      return new Map(before).set(id, others);
    });
  return { errors, outcome, save, mended, isSaving };
};
