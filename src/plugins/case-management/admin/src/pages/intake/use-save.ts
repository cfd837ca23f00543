import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { IntakeAnswer } from '../../../../shared/contracts/intake';
import { useTakeInMutation } from '../../services/intake';
import { paths } from '../../services/paths';
import { type Problems, failureOf, newKey, problemsIn } from '../../services/problems';
import { useText } from '../../services/use-text';
import { type Around, type IntakeForm, type Missing, inputOf, missingIn, toBody } from './form';
import type { useDuplicates } from './use-intake-form';

const SENTENCES = {
  needed: 'intake.needed',
  age: 'intake.age.problem',
  dateOfBirth: 'intake.dateOfBirth.problem',
  'duration.unclear': 'intake.duration.problem',
  'duration.moreThanADay': 'intake.duration.tooLong',
} as const satisfies Record<Missing, string>;

/** Why it was not saved, and what to do. */
export interface Refusal {
  kind: 'problems' | 'duplicates' | 'savedBefore' | 'failed';
  message?: string;
}

interface Saving {
  form: IntakeForm;
  around: Around;
  duplicates: ReturnType<typeof useDuplicates>;
  /** One call is saved: the page is ready for the next. */
  onOneCall: (answer: IntakeAnswer) => void;
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

/** One save, sent with one key until it has been answered. What was typed stays whatever happens. */
export const useSave = ({ form, around, duplicates, onOneCall }: Saving) => {
  const t = useText();
  const navigate = useNavigate();
  const [send, { isLoading }] = useTakeInMutation();
  const key = useRef(newKey());
  const knowsReferrer = useRef(false);
  const { problems, refusal, refuse, clear, local } = useRefusals();

  const failed = (error: unknown) => {
    const { status, message, details } = failureOf(error);
    if (status === 409 && details?.duplicates && details.path?.[0] === 'roles') {
      knowsReferrer.current = true;
      const names = details.duplicates.map(({ name }) => name).join(', ');
      return refuse('problems', { referrer: t('intake.referrer.known', { names }) });
    }
    if (status === 409 && details?.duplicates) {
      duplicates.tell(details.duplicates);
      return refuse('duplicates');
    }
    if (status === 422) return refuse('savedBefore');
    const found = Object.entries(problemsIn(error)).map(([path, sentence]) => [inputOf(path), sentence]);
    if (found.length > 0) return refuse('problems', Object.fromEntries(found) as Problems);
    refuse('failed', {}, status && status < 500 ? message : undefined);
  };

  const save = async () => {
    const missing = missingIn(form, around);
    if (Object.keys(missing).length > 0) return refuse('problems', local(missing));
    const looked = around.known !== null || (duplicates.matches.length > 0 && duplicates.seen);
    if (around.known === null && !duplicates.seen) return refuse('duplicates');
    const nobodyElse = looked || (knowsReferrer.current && !duplicates.looking);
    clear();
    try {
      const answer = await send({ body: toBody(form, around, nobodyElse), key: key.current }).unwrap();
      key.current = newKey();
      knowsReferrer.current = false;
      if (around.oneCall) onOneCall(answer);
      else void navigate(paths.casePage(answer.data.case.documentId));
    } catch (error) {
      failed(error);
    }
  };
  return { problems, refusal, save, clear, isSaving: isLoading };
};
