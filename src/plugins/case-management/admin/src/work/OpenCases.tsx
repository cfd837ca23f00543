import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import type { WorkCase, WorkCases } from '../../../shared/contracts/work';
import { Empty } from '../components/Loaded';
import { LoadError } from '../components/LoadError';
import { Notice } from '../components/Notice';
import { ShowMore } from '../components/ShowMore';
import { useText } from '../services/use-text';
import { useWorkCasesQuery } from '../services/work';
import { CaseLine } from './CaseLine';
import { Lines } from './line';
import { Group } from './Group';
import { LIMITS } from './use-place';

interface OpenCasesProps {
  person: string;
  noContactDays: number;
  setNoContactDays: (days: string) => void;
}

const LimitSelect = ({ noContactDays, setNoContactDays }: Omit<OpenCasesProps, 'person'>) => {
  const t = useText();
  const limits = [...LIMITS].sort((a, b) => a - b);
  return (
    <Field.Root width={{ initial: '100%', medium: '28rem' }}>
      <Field.Label>{t('work.cases.limit')}</Field.Label>
      <SingleSelect size="S" value={String(noContactDays)} onChange={(days) => setNoContactDays(String(days))}>
        {limits.map((days) => (
          <SingleSelectOption key={days} value={String(days)}>
            {t('work.cases.days', { count: days })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

const CaseLines = ({ rows }: { rows: WorkCase[] }) => (
  <Lines>
    {rows.map((row) => (
      <CaseLine key={row.documentId} row={row} />
    ))}
  </Lines>
);

const Groups = ({ cases }: { cases: WorkCases }) => {
  const t = useText();
  const { open, quiet } = cases.meta.counts;
  const [left, touched] = [cases.data.filter((row) => row.quiet), cases.data.filter((row) => !row.quiet)];
  if (open === 0) return <Empty title="work.cases.empty" hint="work.cases.empty.hint" />;
  return (
    <>
      {left.length > 0 ? (
        <Group title={t('work.cases.quiet', { count: cases.meta.noContactDays })} count={quiet} tone="warning">
          <CaseLines rows={left} />
        </Group>
      ) : null}
      {touched.length > 0 ? (
        <Group title={t('work.cases.touched', { count: cases.meta.noContactDays })} count={open - quiet}>
          <CaseLines rows={touched} />
        </Group>
      ) : null}
    </>
  );
};

/** Open cases by last touch: first those with no contact for longer than the limit. */
export const OpenCases = ({ person, noContactDays, setNoContactDays }: OpenCasesProps) => {
  const t = useText();
  const [pages, setPages] = useState(1);
  const args = { person, noContactDays, pages };
  const { currentData, data, error, isFetching, refetch } = useWorkCasesQuery(args);
  const shown = currentData ?? (pages > 1 ? data : undefined);
  return (
    <>
      <Flex justifyContent="flex-end" paddingBottom={4}>
        <LimitSelect noContactDays={noContactDays} setNoContactDays={setNoContactDays} />
      </Flex>
      {!shown && !error ? <Notice tone="neutral" title={t('loading')} /> : null}
      {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
      {shown ? <Groups cases={shown} /> : null}
      {shown ? (
        <ShowMore
          label={t('work.more')}
          nextCursor={shown.meta.nextCursor}
          isFetching={isFetching}
          onMore={() => setPages(pages + 1)}
        />
      ) : null}
    </>
  );
};
