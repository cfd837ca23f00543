import { Box, Button } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { type ReactNode, useId, useState } from 'react';
import type { Work, WorkRow, WorkWindow } from '../../../shared/contracts/work';
import type { WorkHeading } from '../../../shared/vocabulary';
import { Empty } from '../components/Loaded';
import { LoadError } from '../components/LoadError';
import { Notice } from '../components/Notice';
import { ShowMore } from '../components/ShowMore';
import { useText } from '../services/use-text';
import { useWorkQuery } from '../services/work';
import { Group } from './Group';
import { Lines } from './line';
import { type LineOptions, TaskLine } from './TaskLine';
import type { Fold } from './use-place';

/** What is listed at once; what comes later and what is old are unfolded. */
const HEADINGS = ['overdue', 'today', 'week'] as const satisfies WorkHeading[];

const RowsOf = ({ rows, lines }: { rows: WorkRow[]; lines: LineOptions }) => (
  <Lines>
    {rows.map((row) => (
      <TaskLine key={row.action.documentId} row={row} {...lines} />
    ))}
  </Lines>
);

interface ListProps {
  person: string;
  lines: LineOptions;
}

interface WindowedProps {
  person: string;
  due: WorkWindow;
  children: (work: Work) => ReactNode;
  /** What stands below the list, whatever part of it is shown. */
  below?: (work: Work) => ReactNode;
}

/** A list of one window of time, in pages. What is shown stays, and what is typed in it, when a later read fails. */
const Windowed = ({ person, due, children, below }: WindowedProps) => {
  const t = useText();
  const [pages, setPages] = useState(1);
  const { currentData, data, error, isFetching, refetch } = useWorkQuery({ person, due, pages });
  const shown = currentData ?? (pages > 1 ? data : undefined);
  if (!shown && !error) return <Notice tone="neutral" title={t('loading')} />;
  return (
    <>
      {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
      {shown ? children(shown) : null}
      {shown ? (
        <ShowMore
          label={t('work.more')}
          nextCursor={shown.meta.nextCursor}
          isFetching={isFetching}
          onMore={() => setPages(pages + 1)}
        />
      ) : null}
      {shown && below ? below(shown) : null}
    </>
  );
};

interface FoldedProps extends ListProps {
  fold: Fold;
  count: number;
  isOpen: boolean;
  onToggle: () => void;
}

/** What is old, or comes later: one line until somebody wants to look through it. */
const Folded = ({ fold, count, isOpen, onToggle, person, lines }: FoldedProps) => {
  const t = useText();
  const id = useId();
  if (count === 0) return null;
  return (
    <Box paddingBottom={isOpen ? 4 : 1}>
      <Button
        variant="ghost"
        startIcon={isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        {t(`work.fold.${fold}`, { count })}
      </Button>
      {isOpen ? (
        <Box id={id} tag="section" aria-label={t(`work.fold.${fold}`, { count })} paddingTop={2}>
          <Windowed person={person} due={fold}>
            {({ data }) => <RowsOf rows={data} lines={lines} />}
          </Windowed>
        </Box>
      ) : null}
    </Box>
  );
};

const Due = ({ work, lines }: { work: Work; lines: LineOptions }) => {
  const t = useText();
  const shown = HEADINGS.filter((heading) => work.data.some((row) => row.heading === heading));
  if (shown.length === 0)
    return (
      <Box paddingBottom={6}>
        <Empty title="work.empty" hint="work.empty.hint" />
      </Box>
    );
  return shown.map((heading) => (
    <Group
      key={heading}
      title={t(`work.heading.${heading}`)}
      count={work.meta.counts[heading]}
      tone={heading === 'overdue' ? 'danger' : undefined}
    >
      <RowsOf rows={work.data.filter((row) => row.heading === heading)} lines={lines} />
    </Group>
  ));
};

interface TasksProps extends ListProps {
  isOpen: (fold: Fold) => boolean;
  setOpen: (fold: Fold | null) => void;
}

/** What is overdue, due today and due this week; what comes later and what is old, folded. */
export const Tasks = ({ isOpen, setOpen, ...list }: TasksProps) => {
  const folded = ({ meta }: Work) =>
    (['later', 'old'] as const).map((fold) => (
      <Folded
        key={fold}
        fold={fold}
        count={meta.counts[fold]}
        isOpen={isOpen(fold)}
        onToggle={() => setOpen(isOpen(fold) ? null : fold)}
        {...list}
      />
    ));
  return (
    <Windowed person={list.person} due="week" below={folded}>
      {(work) => <Due work={work} lines={list.lines} />}
    </Windowed>
  );
};
