import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { type Choice, TypeAhead } from '../../components/TypeAhead';
import { usePerson } from '../../components/use-person';
import { type ListEntry, useListQuery } from '../../services/lists';
import { usePlacesQuery } from '../../services/log';
import { useText } from '../../services/use-text';
import type { Participant } from '../entry';

interface PeopleFieldsProps {
  people: readonly Participant[];
  change: (people: Participant[]) => void;
  /** Whose action it is, where several are made at once. */
  of?: string;
}

const WAIT = 150;

const useFound = (typed: string) => {
  const t = useText();
  const person = usePerson();
  const asked = useDebounce(typed.trim(), WAIT);
  const { currentData, error, isFetching } = usePlacesQuery(asked, { skip: asked === '' });
  const current = asked === typed.trim() && asked !== '';
  const choices: Choice[] = (current ? (currentData?.data.identities ?? []) : []).map((one) => ({
    value: one.documentId,
    label: one.name ?? t('unnamed'),
    hint: person(one),
  }));
  const busy = typed.trim() !== '' && (!current || isFetching);
  const status = () => {
    if (typed.trim() === '' || choices.length > 0) return undefined;
    if (busy) return t('log.place.searching');
    return t(error ? 'log.place.failed' : 'log.people.none');
  };
  return { choices, busy, status: status() };
};

interface AddingProps {
  types: readonly ListEntry[];
  label: string;
  onAdd: (participant: Participant) => void;
}

/** Whom, and as what: the part that most take is there already. */
const Adding = ({ types, label, onAdd }: AddingProps) => {
  const t = useText();
  const [typeId, setTypeId] = useState(types[0]?.documentId ?? '');
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement | null>(null);
  const { choices, busy, status } = useFound(typed);
  useEffect(() => input.current?.focus(), []);
  const type = types.find(({ documentId }) => documentId === typeId);
  return (
    <Flex gap={2} alignItems="flex-start" wrap="wrap">
      <Box flex="1 1 16rem">
        <Field.Root name="participant-type">
          <Field.Label>{t('log.people.as')}</Field.Label>
          <SingleSelect value={typeId} onChange={(value) => setTypeId(String(value))}>
            {types.map(({ documentId, name }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      <Box flex="2 1 20rem">
        <Field.Root name="participant" hint={status}>
          <Field.Label>{label}</Field.Label>
          <TypeAhead
            inputRef={(element) => {
              input.current = element;
            }}
            text={typed}
            onText={setTyped}
            choices={choices}
            loading={busy}
            takesFirst={false}
            takesNone={choices.length > 1}
            onChoose={({ value, label: name }) => {
              if (type) onAdd({ type: type.documentId, as: type.name ?? '', identity: value, name });
            }}
          />
          <Field.Hint />
          <VisuallyHidden role="status">{status ?? ''}</VisuallyHidden>
        </Field.Root>
      </Box>
    </Flex>
  );
};

const Chosen = ({ people, change }: Pick<PeopleFieldsProps, 'people' | 'change'>) => {
  const t = useText();
  if (people.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1} style={{ listStyle: 'none' }}>
      {people.map((one) => (
        <Flex tag="li" key={`${one.type} ${one.identity}`} gap={2} justifyContent="space-between">
          <Typography textColor="neutral800">{`${one.name} (${one.as})`}</Typography>
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Trash />}
            aria-label={t('log.people.remove', { who: one.name })}
            onClick={() => change(people.filter((other) => other !== one))}
          >
            {t('log.others.removeShort')}
          </Button>
        </Flex>
      ))}
    </Flex>
  );
};

/** Who else took part, and as what. */
export const PeopleFields = ({ people, change, of }: PeopleFieldsProps) => {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const { data = [] } = useListQuery('role-types');
  const types = data.filter(({ scope }) => scope === 'action');
  if (types.length === 0) return null;
  const add = (participant: Participant) => {
    const taken = people.some(({ type, identity }) => type === participant.type && identity === participant.identity);
    if (!taken) change([...people, participant]);
    setAdding(false);
    window.setTimeout(() => more.current?.focus());
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Chosen people={people} change={change} />
      {adding ? (
        <Adding types={types} label={of ? t('log.people.whoOf', { who: of }) : t('log.people.who')} onAdd={add} />
      ) : (
        <div>
          <Button
            ref={more}
            variant="tertiary"
            size="S"
            startIcon={<Plus />}
            aria-label={of ? t('log.people.addOf', { who: of }) : undefined}
            onClick={() => setAdding(true)}
          >
            {t('log.people.add')}
          </Button>
        </div>
      )}
    </Flex>
  );
};
