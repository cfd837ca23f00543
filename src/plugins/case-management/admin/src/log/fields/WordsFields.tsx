import { Field, Flex, TextInput, Textarea } from '@strapi/design-system';
import type { RefObject } from 'react';
import { useText } from '../../services/use-text';
import type { EntryProblems, Words } from '../entry';

interface WordsFieldsProps {
  words: Words;
  problems: EntryProblems;
  change: (changes: Partial<Words>) => void;
  summaryRef?: RefObject<HTMLInputElement>;
}

export const WordsFields = ({ words, problems, change, summaryRef }: WordsFieldsProps) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="summary" error={problems.summary}>
        <Field.Label>{t('log.summary.label')}</Field.Label>
        <TextInput
          ref={summaryRef}
          maxLength={255}
          value={words.summary}
          onChange={(event) => change({ summary: event.target.value })}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root name="comments">
        <Field.Label>{t('log.comments.label')}</Field.Label>
        <Textarea resizable value={words.comments} onChange={(event) => change({ comments: event.target.value })} />
      </Field.Root>
    </Flex>
  );
};
