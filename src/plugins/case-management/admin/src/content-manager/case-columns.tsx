import { Badge, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { When } from '../components/When';
import { useCaseLineQuery } from '../services/case-lines';
import { NEEDS } from '../services/needs';
import { useMay } from '../services/use-may';
import { useText } from '../services/use-text';

interface CellProps {
  documentId: string;
  /** What the record itself says, shown until the rest is there. */
  at: string | null;
}

const Text = ({ children }: { children: ReactNode }) => (
  <Typography textColor="neutral800" ellipsis>
    {children}
  </Typography>
);

const useLine = (documentId: string) => {
  const may = useMay(...NEEDS.case);
  return useCaseLineQuery(documentId, { skip: !may }).data ?? null;
};

/** Who manages the case today. */
export const AdvocateCell = ({ documentId }: CellProps) => {
  const t = useText();
  const line = useLine(documentId);
  if (!line) return <Text>-</Text>;
  return line.advocate ? (
    <Text>{line.advocate.name ?? t('unnamed')}</Text>
  ) : (
    <Typography textColor="neutral600">{t('columns.nobody')}</Typography>
  );
};

export const DayCell = ({ at }: CellProps) => <Text>{at === null ? '-' : <When at={at} allDay />}</Text>;

/** What a person did last, and when. */
export const LastActionCell = ({ documentId, at }: CellProps) => {
  const t = useText();
  const last = useLine(documentId)?.lastDone;
  if (at === null) return <Text>-</Text>;
  return (
    <Text>
      <When at={at} allDay />
      {last ? ` · ${last.type ?? t('entry.noType')}` : null}
    </Text>
  );
};

/** What is due next, which may be overdue. */
export const NextDueCell = ({ documentId, at }: CellProps) => {
  const t = useText();
  const line = useLine(documentId);
  if (at === null) return <Text>-</Text>;
  const overdue = line?.overdue ?? 0;
  return (
    <Flex gap={2}>
      <Text>
        <When at={at} allDay={line?.nextPlanned?.allDay ?? true} />
      </Text>
      {overdue > 0 ? (
        <Badge backgroundColor="danger100" textColor="danger700">
          {t('caseload.overdue', { count: overdue })}
        </Badge>
      ) : null}
    </Flex>
  );
};
