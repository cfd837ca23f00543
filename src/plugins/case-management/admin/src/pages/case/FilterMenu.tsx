import {
  Box,
  Button,
  Field,
  Flex,
  Grid,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { type ReactNode, useEffect, useState } from 'react';
import { countOf, type Filters, NO_FILTERS } from '../../case/filters';
import { useText } from '../../services/use-text';
import { ACTION_STATES, type ActionState } from '../../../../shared/vocabulary';
import type { DeskLife } from '../../../../shared/contracts/desk';

interface FilterMenuProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
  kinds: DeskLife['kinds'];
  people: DeskLife['people'];
}

/** Long enough that no request is sent for every letter. */
const PAUSE = 300;

const TextFilter = ({ filters, onChange }: Pick<FilterMenuProps, 'filters' | 'onChange'>) => {
  const t = useText();
  const [text, setText] = useState(filters.text);
  useEffect(() => setText(filters.text), [filters.text]);
  useEffect(() => {
    if (text === filters.text) return undefined;
    const timer = setTimeout(() => onChange({ ...filters, text }), PAUSE);
    return () => clearTimeout(timer);
  }, [text, filters, onChange]);
  return (
    <Field.Root name="q">
      <Field.Label>{t('case.filter.text')}</Field.Label>
      <TextInput type="search" maxLength={100} value={text} onChange={({ target }) => setText(target.value)} />
    </Field.Root>
  );
};

const DayFilter = ({
  name,
  filters,
  onChange,
}: Pick<FilterMenuProps, 'filters' | 'onChange'> & { name: 'from' | 'to' }) => {
  const t = useText();
  return (
    <Field.Root name={name}>
      <Field.Label>{t(name === 'from' ? 'case.filter.from' : 'case.filter.to')}</Field.Label>
      <TextInput
        type="date"
        value={filters[name] ?? ''}
        onChange={({ target }) => onChange({ ...filters, [name]: target.value || null })}
      />
    </Field.Root>
  );
};

const StateFilter = ({ filters, onChange }: Pick<FilterMenuProps, 'filters' | 'onChange'>) => {
  const t = useText();
  return (
    <Field.Root name="states">
      <Field.Label>{t('case.filter.states')}</Field.Label>
      <MultiSelect
        withTags
        placeholder={t('case.filter.all')}
        value={filters.states}
        onClear={() => onChange({ ...filters, states: [] })}
        onChange={(states: string[]) => onChange({ ...filters, states: states as ActionState[] })}
      >
        {ACTION_STATES.map((state) => (
          <MultiSelectOption key={state} value={state}>
            {t(state === 'cancelled' ? 'state.cancelled' : `case.state.${state}`)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Field.Root>
  );
};

const Fields = ({ filters, onChange, kinds, people }: FilterMenuProps) => {
  const t = useText();
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={4} s={6} xs={12} direction="column" alignItems="stretch">
        <TextFilter filters={filters} onChange={onChange} />
      </Grid.Item>
      <Grid.Item col={4} s={6} xs={12} direction="column" alignItems="stretch">
        <Field.Root name="types">
          <Field.Label>{t('case.filter.types')}</Field.Label>
          <MultiSelect
            withTags
            placeholder={t('case.filter.all')}
            value={filters.types}
            onClear={() => onChange({ ...filters, types: [] })}
            onChange={(types: string[]) => onChange({ ...filters, types })}
          >
            {kinds.map(({ key, name }) => (
              <MultiSelectOption key={key} value={key}>
                {name}
              </MultiSelectOption>
            ))}
          </MultiSelect>
        </Field.Root>
      </Grid.Item>
      <Grid.Item col={4} s={6} xs={12} direction="column" alignItems="stretch">
        <Field.Root name="person">
          <Field.Label>{t('case.filter.person')}</Field.Label>
          <SingleSelect
            placeholder={t('case.filter.anyone')}
            value={filters.person ?? ''}
            onClear={() => onChange({ ...filters, person: null })}
            onChange={(person) => onChange({ ...filters, person: String(person) })}
          >
            {people.map(({ documentId, name }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {name ?? t('unnamed')}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Grid.Item>
      <Grid.Item col={4} s={6} xs={12} direction="column" alignItems="stretch">
        <StateFilter filters={filters} onChange={onChange} />
      </Grid.Item>
      <Grid.Item col={4} s={6} xs={6} direction="column" alignItems="stretch">
        <DayFilter name="from" filters={filters} onChange={onChange} />
      </Grid.Item>
      <Grid.Item col={4} s={6} xs={6} direction="column" alignItems="stretch">
        <DayFilter name="to" filters={filters} onChange={onChange} />
      </Grid.Item>
    </Grid.Root>
  );
};

/** All filters behind one button, which says how many are set; `beside` stands at the end of its line. */
export const FilterMenu = ({ beside, ...props }: FilterMenuProps & { beside: ReactNode }) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const count = countOf(props.filters);
  return (
    <Box paddingBottom={4}>
      <Flex gap={2} wrap="wrap" justifyContent="space-between">
        <Flex gap={2}>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Filter />}
            aria-expanded={open}
            aria-controls="case-filters"
            onClick={() => setOpen(!open)}
          >
            {count ? t('case.filter.count', { count }) : t('case.filter')}
          </Button>
          {count ? (
            <Button size="S" variant="ghost" onClick={() => props.onChange(NO_FILTERS)}>
              {t('case.filter.clear')}
            </Button>
          ) : null}
        </Flex>
        {beside}
      </Flex>
      <Box id="case-filters" hidden={!open} paddingTop={3}>
        {open ? (
          <Box background="neutral100" hasRadius padding={4}>
            <Fields {...props} />
          </Box>
        ) : null}
      </Box>
    </Box>
  );
};
