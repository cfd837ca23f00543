import { useState } from 'react';
import type { Problems } from '../services/problems';
import type { Failure } from '../services/send';
import { useText } from '../services/use-text';

/** Sentences at their fields, and those of no field that is seen. */
const problemsIn = (failure: Failure, names: ReadonlySet<string>): { fields: Problems; rest: string[] } => {
  if (failure.kind !== 'refused') return { fields: {}, rest: [] };
  const placed = failure.errors.map(({ path, message }) => ({ name: path.join('.'), message }));
  const fields: Problems = {};
  for (const { name, message } of placed) if (names.has(name)) fields[name] ??= message;
  const rest = placed.filter(({ name }) => !names.has(name)).map(({ message }) => message);
  return { fields, rest: placed.length === 0 ? [failure.message] : rest };
};

interface Trouble {
  problems: Problems;
  says: string[];
  loggedOut: boolean;
}

const NO_TROUBLE: Trouble = { problems: {}, says: [], loggedOut: false };

/** What went wrong with a save, and where to say so. */
export const useTrouble = () => {
  const t = useText();
  const [trouble, setTrouble] = useState(NO_TROUBLE);
  const of = (failure: Failure, names: ReadonlySet<string>): Trouble => {
    if (failure.kind === 'loggedOut') return { ...NO_TROUBLE, loggedOut: true };
    const { fields, rest } = problemsIn(failure, names);
    const unsent = failure.kind === 'offline' ? t('log.offline') : t('log.server');
    return { ...NO_TROUBLE, problems: fields, says: failure.kind === 'refused' ? rest : [unsent] };
  };
  return {
    trouble,
    forget: () => setTrouble(NO_TROUBLE),
    /** What is missing, found before anything is sent. */
    point: (problems: Problems) => setTrouble({ ...NO_TROUBLE, problems }),
    say: (sentence: string) => setTrouble({ ...NO_TROUBLE, says: [sentence] }),
    tell: (failure: Failure, names: ReadonlySet<string>) => setTrouble(of(failure, names)),
  };
};
