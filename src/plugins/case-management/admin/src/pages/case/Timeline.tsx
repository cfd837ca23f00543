import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Item, Parts } from '../../case/items';
import { itemsOf } from '../../case/items';
import type { Point } from '../../case/life';
import type { CaseTimelineRead } from '../../case/use-timeline';
import { LoadError } from '../../components/LoadError';
import { Notice } from '../../components/Notice';
import { TimelineEntry } from '../../components/TimelineEntry';
import { useCaseWindowQuery } from '../../services/case';
import { useDates } from '../../services/use-dates';
import { useOrganisation } from '../../services/use-organisation';
import { useText } from '../../services/use-text';
import { localMonth } from '../../timeline/days';
import type { TimelineAction } from '../../../../shared/contracts/timeline';
import { EntryDrop, EntryFiles } from './EntryFiles';
import { EntryVerbs, type Verb } from './EntryVerbs';
import { VirtualList } from './VirtualList';

interface TimelineProps {
  timeline: CaseTimelineRead;
  points: ReadonlyMap<string, Point>;
  isFiltered: boolean;
  onClear: () => void;
  target: string | null;
  /** What a link led to. */
  marked: string | null;
  onReached: () => void;
  mayAct: boolean;
  onVerb: (verb: Verb, action: TimelineAction) => void;
}

type RowItem = Extract<Item, { kind: 'row' }>;

/** Rows as they were last read: shown while their window is read anew. */
const Known = createContext<Map<string, TimelineAction>>(new Map());

const useAction = ({ part, index, documentId }: RowItem, { timeline }: TimelineProps) => {
  const known = useContext(Known);
  const found = timeline.found?.get(documentId);
  const { action, error, refetch } = useCaseWindowQuery(timeline.windowOf(part, index), {
    skip: timeline.found !== null,
    selectFromResult: ({ data, error: failed }) => ({ action: data?.rows[documentId], error: failed }),
  });
  const read = found ?? action;
  useEffect(() => {
    if (read) known.set(documentId, read);
  }, [known, documentId, read]);
  const shown = read ?? known.get(documentId);
  return { action: shown, error: shown ? undefined : error, refetch };
};

const Row = ({ item, ...props }: TimelineProps & { item: RowItem }) => {
  const { action, error, refetch } = useAction(item, props);
  if (error && item.index === 0) return <LoadError error={error} retry={() => void refetch()} />;
  const { points, mayAct, marked, onVerb } = props;
  return (
    <EntryDrop action={action}>
      <TimelineEntry
        point={points.get(item.documentId)}
        action={action}
        isNew={item.isNew}
        isMarked={item.documentId === marked}
        verbs={action ? <EntryVerbs action={action} mayAct={mayAct} onVerb={onVerb} /> : null}
        below={action ? <EntryFiles action={action} /> : null}
      />
    </EntryDrop>
  );
};

const More = ({ onSeen }: { onSeen: () => void }) => {
  const t = useText();
  useEffect(onSeen, [onSeen]);
  return (
    <Typography tag="p" textColor="neutral600">
      {t('loading')}
    </Typography>
  );
};

const Heading = ({ children }: { children: string }) => (
  <Typography tag="h2" variant="sigma" textColor="neutral600">
    {children}
  </Typography>
);

const Now = () => {
  const t = useText();
  return (
    <Flex gap={3} paddingTop={4} paddingBottom={2} aria-hidden>
      <Typography variant="sigma" textColor="primary600">
        {t('case.now')}
      </Typography>
      <Box flex={1} height="1px" background="primary200" />
    </Flex>
  );
};

const Month = ({ at }: { at: number }) => {
  const { formatDate } = useDates();
  const { timeZone } = useOrganisation();
  return (
    <Box paddingTop={5} paddingBottom={1}>
      <Typography tag="h2" variant="delta" textColor="neutral800">
        {formatDate(at, { month: 'long', year: 'numeric', timeZone })}
      </Typography>
    </Box>
  );
};

const HEIGHTS: Record<Item['kind'], number> = { planned: 28, fold: 44, now: 40, month: 48, row: 92, more: 40 };
const estimate = ({ kind }: Item) => HEIGHTS[kind];

const useItems = (parts: Parts, open: boolean) => {
  const { timeZone } = useOrganisation();
  return useMemo(() => {
    const months = new Map<number, string>();
    const DAY = 24 * 60 * 60 * 1000;
    // To ask for the month of each of thousands of instants takes longer than to draw them: days share theirs.
    const monthOf = (at: number) => {
      const day = Math.floor(at / DAY) * DAY;
      const near = months.get(day) ?? localMonth(new Date(day), timeZone);
      months.set(day, near);
      const after = months.get(day + DAY) ?? localMonth(new Date(day + DAY), timeZone);
      months.set(day + DAY, after);
      return near === after ? near : localMonth(new Date(at), timeZone);
    };
    return itemsOf(parts, open, monthOf);
  }, [parts, open, timeZone]);
};

const Empty = ({ isFiltered, onClear }: Pick<TimelineProps, 'isFiltered' | 'onClear'>) => {
  const t = useText();
  return isFiltered ? (
    <Notice tone="neutral" title={t('case.filter.none')} action={{ label: t('case.filter.clear'), onClick: onClear }}>
      {t('case.filter.none.hint')}
    </Notice>
  ) : (
    <Notice tone="neutral" title={t('timeline.empty')}>
      {t('case.empty.hint')}
    </Notice>
  );
};

/** Is the target among what is folded? Then the fold opens for it. */
const isFolded = ({ planned }: Parts, items: Item[], target: string | null) =>
  target !== null &&
  !items.some(({ key }) => key === target) &&
  planned.some(({ documentId }) => documentId === target);

/** What is planned, now, and what was done, of which only what is in sight is drawn and fetched. */
export const Timeline = (props: TimelineProps) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const known = useRef(new Map<string, TimelineAction>());
  const { timeline, target } = props;
  const items = useItems(timeline.parts, open);
  const folded = isFolded(timeline.parts, items, target);
  useEffect(() => {
    if (folded) setOpen(true);
  }, [folded]);
  const draw = (item: Item) => {
    switch (item.kind) {
      case 'planned':
        return <Heading>{t('case.planned')}</Heading>;
      case 'fold':
        return (
          <Box paddingTop={1} paddingBottom={1} paddingLeft={4}>
            <Button
              variant="ghost"
              size="S"
              startIcon={item.open ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
              aria-expanded={item.open}
              onClick={() => setOpen(!open)}
            >
              {t(item.open ? 'case.fold' : 'case.unfold', { count: item.count })}
            </Button>
          </Box>
        );
      case 'now':
        return <Now />;
      case 'month':
        return <Month at={item.at} />;
      case 'more':
        return <More key={items.length} onSeen={() => timeline.more(item.part)} />;
      case 'row':
        return <Row item={item} {...props} />;
    }
  };
  if (timeline.error) return <LoadError error={timeline.error} retry={timeline.retry} />;
  if (timeline.isLoading) return <Notice tone="neutral" title={t('loading')} />;
  if (items.length === 0) return <Empty {...props} />;
  return (
    <Known.Provider value={known.current}>
      <VirtualList items={items} estimate={estimate} render={draw} target={target} onReached={props.onReached} />
    </Known.Provider>
  );
};
