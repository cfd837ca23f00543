import { Box, Button, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import { divideMinutes, readDuration } from '../../../../shared/entry/duration';
import { CasePicker } from '../../components/CasePicker';
import { Duration } from '../../components/Duration';
import { setChosen } from '../../files/chosen-store';
import { useText } from '../../services/use-text';
import type { Place } from '../case-choices';
import type { Entry, OpenPlace, Other } from '../entry';
import { placeLabel } from '../place-label';
import { FilesFields } from './FilesFields';
import { PeopleFields } from './PeopleFields';
import { Warnings } from './PlaceFields';

interface OthersFieldsProps {
  entry: Entry;
  change: (changes: Partial<Entry>) => void;
  /** Where the files of a row wait, by its case. */
  filesAt: (row: string) => string;
}

const isOpen = (place: Place): place is OpenPlace => place.how === 'open';

const OneOther = ({
  other,
  minutes,
  change,
  remove,
  filesAt,
}: {
  other: Other;
  minutes: number | undefined;
  filesAt: string;
  change: (words: Partial<Other>) => void;
  remove: () => void;
}) => {
  const t = useText();
  const label = placeLabel(other.place, { unnamed: t('unnamed'), newCase: '' });
  const who = other.place.client.name ?? t('unnamed');
  return (
    <Box tag="li" background="neutral100" hasRadius padding={3}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex justifyContent="space-between" gap={2}>
          <Typography fontWeight="bold" textColor="neutral800">
            {label}
          </Typography>
          <Flex gap={2}>
            <Typography textColor="neutral600">
              <Duration minutes={minutes ?? null} />
            </Typography>
            <Button
              variant="tertiary"
              size="S"
              startIcon={<Trash />}
              onClick={remove}
              aria-label={t('log.others.remove', { who: label })}
            >
              {t('log.others.removeShort')}
            </Button>
          </Flex>
        </Flex>
        <Warnings clientId={other.place.client.documentId} />
        <Field.Root name={`summary-${other.place.case.documentId}`}>
          <Field.Label>{t('log.others.summary', { who })}</Field.Label>
          <TextInput
            maxLength={255}
            value={other.summary}
            onChange={(event) => change({ summary: event.target.value })}
          />
        </Field.Root>
        <Field.Root name={`comments-${other.place.case.documentId}`}>
          <Field.Label>{t('log.others.comments', { who })}</Field.Label>
          <Textarea resizable value={other.comments} onChange={(event) => change({ comments: event.target.value })} />
        </Field.Root>
        <PeopleFields of={who} people={other.people} change={(people) => change({ people })} />
        <FilesFields at={filesAt} place={other.place} who={who} />
      </Flex>
    </Box>
  );
};

/** One action in each of several clients' cases, each with words of its own: no name crosses files. */
export const OthersFields = ({ entry, change, filesAt }: OthersFieldsProps) => {
  const t = useText();
  const [text, setText] = useState<string | null>(null);
  const input = useRef<HTMLInputElement | null>(null);
  const asked = text !== null;
  useEffect(() => {
    if (asked) input.current?.focus();
  }, [asked]);
  const { place, others } = entry;
  if (!place || !isOpen(place)) return null;
  const { minutes } = readDuration(entry.duration, entry.unit);
  const shares = minutes === null ? [] : divideMinutes(minutes, others.length + 1);
  const taken = [place, ...others.map((other) => other.place)].map((one) => one.case.documentId);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {others.length > 0 ? (
        <>
          <Typography role="status" textColor="neutral600">
            {t('log.others.divided', { minutes: minutes ?? 0, count: others.length + 1, own: shares[0] ?? 0 })}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} style={{ listStyle: 'none' }}>
            {others.map((other, at) => (
              <OneOther
                key={other.place.case.documentId}
                other={other}
                minutes={shares[at + 1]}
                change={(words) =>
                  change({ others: others.map((one) => (one === other ? { ...one, ...words } : one)) })
                }
                filesAt={filesAt(other.place.case.documentId)}
                remove={() => {
                  setChosen(filesAt(other.place.case.documentId), []);
                  change({ others: others.filter((one) => one !== other) });
                }}
              />
            ))}
          </Flex>
        </>
      ) : null}
      {text === null ? (
        <div>
          <Button variant="tertiary" size="S" startIcon={<Plus />} onClick={() => setText('')}>
            {t('log.others.add')}
          </Button>
        </div>
      ) : (
        <CasePicker
          label={t('log.others.label')}
          onlyOpen
          without={taken}
          text={text}
          onText={setText}
          inputRef={(element) => {
            input.current = element;
          }}
          onPick={(picked) => {
            setText(null);
            if (isOpen(picked))
              change({ others: [...others, { place: picked, summary: '', comments: '', people: [] }] });
          }}
        />
      )}
    </Flex>
  );
};
