import { useState } from 'react';

/** What was typed into a dialog that was left without saving; gone when the page is. */
const drafts = new Map<string, object>();

/** State that outlives the dialog, until what it was typed for is done. */
export const useDraft = <Draft extends object>(key: string, initial: Draft) => {
  const [draft, setDraft] = useState<Draft>((drafts.get(key) as Draft | undefined) ?? initial);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    drafts.set(key, next);
    setDraft(next);
  };
  return { draft, change, forget: () => void drafts.delete(key) };
};
