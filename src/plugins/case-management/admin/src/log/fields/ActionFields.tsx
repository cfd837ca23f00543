import { Field, TextInput } from '@strapi/design-system';
import type { RefObject } from 'react';
import type { ListEntry } from '../../services/lists';
import { useText } from '../../services/use-text';
import type { Entry, EntryProblems } from '../entry';
import { WhatFields } from './WhatFields';
import { WhenFields } from './WhenFields';
import { WordsFields } from './WordsFields';

interface ActionFieldsProps {
  entry: Entry;
  problems: EntryProblems;
  change: (changes: Partial<Entry>) => void;
  types: readonly ListEntry[];
  loading: boolean;
  refs: Record<'type' | 'duration' | 'summary', RefObject<HTMLInputElement>>;
  /** When it was or is to be, as far as that can be chosen; all of them unless said. */
  ways?: Array<Entry['when']>;
}

/** What an action says of itself, new or there already: kind, how long, when, the words. */
export const ActionFields = ({ entry, problems, change, types, loading, refs, ways }: ActionFieldsProps) => {
  const t = useText();
  return (
    <>
      <WhatFields
        entry={entry}
        problems={problems}
        change={change}
        types={types.filter(({ locked }) => !locked)}
        loading={loading}
        typeRef={refs.type}
        durationRef={refs.duration}
        onPicked={() => refs.duration.current?.focus()}
      />
      <WhenFields entry={entry} problems={problems} change={change} ways={ways} />
      <WordsFields words={entry} problems={problems} change={change} summaryRef={refs.summary} />
      {problems.lateNote || entry.lateNote ? (
        <Field.Root name="lateNote" error={problems.lateNote}>
          <Field.Label>{t('log.lateNote.label')}</Field.Label>
          <TextInput value={entry.lateNote} onChange={(event) => change({ lateNote: event.target.value })} />
          <Field.Error />
        </Field.Root>
      ) : null}
    </>
  );
};
