import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { IdentityMatch } from '../../../../shared/contracts/identity';
import type { IntakeAnswer } from '../../../../shared/contracts/intake';
import { useSavedBesideMutation } from '../../services/log';
import { paths } from '../../services/paths';
import { type Problems, newKey, problemsIn } from '../../services/problems';
import { type Failure, send } from '../../services/send';
import { useText } from '../../services/use-text';
import { type Around, type IntakeForm, type Missing, inputOf, missingIn, toBody } from './form';
import type { useDuplicates } from './use-intake-form';

const SENTENCES = {
  needed: 'intake.needed',
  number: 'intake.number.problem',
  when: 'log.when.missing',
  age: 'intake.age.problem',
  dateOfBirth: 'intake.dateOfBirth.problem',
  'duration.unclear': 'intake.duration.problem',
  'duration.moreThanADay': 'intake.duration.tooLong',
} as const satisfies Record<Missing, string>;

/** Why it was not saved, and what to do. */
export interface Refusal {
  kind: 'problems' | 'duplicates' | 'savedBefore' | 'refused' | 'failed' | 'loggedOut';
  message?: string;
}

interface Saving {
  form: IntakeForm;
  around: Around;
  duplicates: ReturnType<typeof useDuplicates>;
  /** Under which it was sent before; the same until it is saved, so that nothing is saved twice. */
  sentAs: string | null;
  keepKey: (key: string | null) => Promise<void>;
  /** It is saved: nothing of it has to be kept. */
  onSaved: (answer: IntakeAnswer) => Promise<void>;
}

/** Selects of the design system don't say themselves that they are invalid. */
const REFUSED = '#intake [aria-invalid=true], #intake [data-refused=true] [role=combobox]';

/** The first input with a problem gets the focus, once its sentence is there. */
const focusProblem = (kind: Refusal['kind']) =>
  setTimeout(() => {
    const where = kind === 'duplicates' ? '#intake-matches' : REFUSED;
    document.querySelector<HTMLElement>(where)?.focus();
  });

const useRefusals = () => {
  const t = useText();
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const refuse = (kind: Refusal['kind'], found: Problems = {}, message?: string) => {
    setProblems(found);
    setRefusal({ kind, message });
    focusProblem(kind);
  };
  const clear = () => {
    setProblems({});
    setRefusal(null);
  };
  const local = (missing: Partial<Record<string, Missing>>): Problems =>
    Object.fromEntries(Object.entries(missing).map(([input, what]) => [input, t(SENTENCES[what ?? 'needed'])]));
  return { problems, refusal, refuse, clear, local };
};

interface Refused {
  duplicates?: IdentityMatch[];
  path?: Array<string | number>;
}

/** One save, sent with one key until it has been answered. What was typed stays whatever happens. */
export const useSave = ({ form, around, duplicates, sentAs, keepKey, onSaved }: Saving) => {
  const t = useText();
  const navigate = useNavigate();
  const [savedBeside] = useSavedBesideMutation();
  const [isSaving, setSaving] = useState(false);
  const knowsReferrer = useRef(false);
  const { problems, refusal, refuse, clear, local } = useRefusals();

  const failed = async (failure: Failure) => {
    if (failure.kind === 'loggedOut') return refuse('loggedOut');
    if (failure.kind !== 'refused') return refuse('failed');
    // Nothing was written for this key: the next save is another.
    await keepKey(null);
    const { duplicates: found, path } = failure.details as Refused;
    if (found && path?.[0] === 'roles') {
      knowsReferrer.current = true;
      const names = found.map(({ name }) => name).join(', ');
      return refuse('problems', { referrer: t('intake.referrer.known', { names }) });
    }
    if (found) {
      duplicates.tell(found);
      return refuse('duplicates');
    }
    // Whoever has looked, and saves it all the same, means another case.
    if (failure.status === 422) return refuse('savedBefore');
    const said = Object.entries(problemsIn(failure)).map(([at, sentence]) => [inputOf(at), sentence]);
    if (said.length > 0) return refuse('problems', Object.fromEntries(said) as Problems);
    refuse('refused', {}, failure.message);
  };

  const save = async () => {
    const missing = missingIn(form, around);
    if (Object.keys(missing).length > 0) return refuse('problems', local(missing));
    const looked = around.known !== null || (duplicates.matches.length > 0 && duplicates.seen);
    if (around.known === null && !duplicates.seen) return refuse('duplicates');
    const nobodyElse = looked || (knowsReferrer.current && !duplicates.looking);
    clear();
    setSaving(true);
    const key = sentAs ?? newKey();
    await keepKey(key);
    const body = toBody(form, around, nobodyElse);
    const answer = await send<IntakeAnswer>({ method: 'POST', to: 'intake', body, key });
    setSaving(false);
    if (!answer.ok) return failed(answer.failure);
    knowsReferrer.current = false;
    void savedBeside();
    await onSaved(answer.data);
    if (!around.oneCall) void navigate(paths.casePage(answer.data.data.case.documentId));
  };
  return { problems, refusal, save, clear, isSaving };
};
