import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';

interface VirtualListProps<Item extends { key: string }> {
  items: Item[];
  estimate: (item: Item) => number;
  render: (item: Item) => ReactNode;
  /** The item to bring into sight and to focus; told of when it has been. */
  target: string | null;
  onReached: () => void;
}

const Space = styled.div`
  position: relative;
  width: 100%;
  /* The list moves what is in sight itself when heights become known. */
  overflow-anchor: none;
`;

const Place = styled.div`
  position: absolute;
  top: 0;
  left: 0;
  width: 100%;
`;

const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowY);

const scrollerOf = (element: Element | null): Element | null => {
  for (let up = element?.parentElement ?? null; up; up = up.parentElement) if (scrolls(up)) return up;
  return document.scrollingElement;
};

const MOST_TRIES = 40;

const inSight = (row: Element, scroller: Element | null) => {
  const [inner, outer] = [row.getBoundingClientRect(), (scroller ?? document.documentElement).getBoundingClientRect()];
  const middle = (inner.top + inner.bottom) / 2;
  return middle > outer.top && middle < outer.bottom;
};

/** How far below the top of what scrolls the list begins: it changes with all that stands above it. */
const useOffset = (list: RefObject<HTMLElement>, scroller: Element | null) => {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (!list.current || !scroller) return undefined;
    const measure = () => {
      if (!list.current) return;
      const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setOffset(Math.round(top + scroller.scrollTop));
    };
    const observer = new ResizeObserver(measure);
    for (let up = list.current.parentElement; up && up !== scroller.parentElement; up = up.parentElement)
      observer.observe(up);
    measure();
    return () => observer.disconnect();
  }, [list, scroller]);
  return offset;
};

const useList = <Item extends { key: string }>({ items, estimate }: VirtualListProps<Item>) => {
  const list = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<Element | null>(null);
  useLayoutEffect(() => setScroller(scrollerOf(list.current)), []);
  const scrollMargin = useOffset(list, scroller);
  // What has the focus stays drawn, however far it is scrolled away.
  const focused = useRef<number | null>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => estimate(items[index] as Item),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 6,
    scrollMargin,
    rangeExtractor: useCallback((range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const drawn = defaultRangeExtractor(range);
      const kept = focused.current;
      if (kept === null || kept >= range.count || drawn.includes(kept)) return drawn;
      return [...drawn, kept].sort((a, b) => a - b);
    }, []),
  });
  return { list, virtualizer, scrollMargin, focused };
};

/** A long list of which only what is in sight is drawn; it scrolls with the page around it. */
export const VirtualList = <Item extends { key: string }>(props: VirtualListProps<Item>) => {
  const { items, render, target, onReached } = props;
  const { list, virtualizer, scrollMargin, focused } = useList(props);
  const targetIndex = target === null ? -1 : items.findIndex(({ key }) => key === target);
  useEffect(() => {
    if (targetIndex < 0) return undefined;
    let tries = 0;
    // Heights on the way become known only by going there: it is aimed at until it is in sight.
    const aim = () => {
      tries += 1;
      const row = list.current?.querySelector<HTMLElement>(`[data-index="${targetIndex}"] article`);
      const seen = row && inSight(row, scrollerOf(list.current));
      if (!seen && tries < MOST_TRIES) return virtualizer.scrollToIndex(targetIndex, { align: 'center' });
      row?.focus({ preventScroll: true });
      clearInterval(timer);
      onReached();
    };
    const timer = setInterval(aim, 60);
    aim();
    return () => clearInterval(timer);
  }, [targetIndex, virtualizer, list, onReached]);
  return (
    <Space
      ref={list}
      style={{ height: virtualizer.getTotalSize() }}
      onFocus={({ target: inside }) => {
        const place = inside.closest('[data-index]');
        focused.current = place ? Number(place.getAttribute('data-index')) : null;
      }}
      onBlur={() => {
        focused.current = null;
      }}
    >
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index];
        return item ? (
          <Place
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            style={{ transform: `translateY(${start - scrollMargin}px)` }}
          >
            {render(item)}
          </Place>
        ) : null;
      })}
    </Space>
  );
};
