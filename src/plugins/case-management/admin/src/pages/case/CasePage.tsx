import { Page, useNotification } from '@strapi/strapi/admin';
import { Box, Tabs, VisuallyHidden } from '@strapi/design-system';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { countOf, type Filters, filtersIn, NO_FILTERS, withFilters } from '../../case/filters';
import type { LaneKind } from '../../case/life';
import { firstWindows, useCaseTimeline, useLife } from '../../case/use-timeline';
import { LoadError } from '../../components/LoadError';
import { Notice } from '../../components/Notice';
import { PrintMenu } from '../../paper/PrintMenu';
import { type CaseHead, useCaseDeskQuery, useCaseWindowQuery, useLookAtCaseMutation } from '../../services/case';
import { useIsWide, WIDE } from '../../services/use-is-wide';
import { useMay } from '../../services/use-may';
import { useOrganisation } from '../../services/use-organisation';
import { useText } from '../../services/use-text';
import { Aside } from './Aside';
import { CaseFilesProvider } from './CaseFilesProvider';
import { type Asked, Dialogs } from './Dialogs';
import { FilterMenu } from './FilterMenu';
import { Head } from './Head';
import { LifeStrip } from './LifeStrip';
import { Timeline } from './Timeline';

const EditCase = lazy(() => import('../../edit/EditCase').then((module) => ({ default: module.EditCase })));

/** From so many actions on, a picture of the whole life stands above the timeline. */
const ACTIONS_FOR_A_PICTURE = 8;

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 3.2rem;
  @media ${WIDE} {
    grid-template-columns: minmax(0, 1fr) 28rem;
  }
`;

const laneKindOf = (lanes: string | null): LaneKind => (lanes === 'kind' || lanes === 'person' ? lanes : 'none');

/** The state of the page is its address, so that Back and links work. */
const useAddress = () => {
  const [params, setParams] = useSearchParams();
  const key = params.toString();
  const filters = useMemo(() => filtersIn(new URLSearchParams(key)), [key]);
  const setFilters = useCallback(
    (next: Filters) => setParams((now) => withFilters(now, next), { replace: true }),
    [setParams]
  );
  const set = useCallback(
    (name: string, value: string | null) =>
      setParams((now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      }),
    [setParams]
  );
  return {
    filters,
    setFilters,
    lanes: laneKindOf(params.get('lanes')),
    action: params.get('action'),
    tab: params.get('tab') === 'about' ? 'about' : 'timeline',
    set,
  };
};

const Panes = ({
  tab,
  onTab,
  main,
  aside,
}: {
  tab: string;
  onTab: (tab: string) => void;
  main: ReactNode;
  aside: ReactNode;
}) => {
  const t = useText();
  if (useIsWide())
    return (
      <Columns>
        {main}
        <aside aria-label={t('case.about')}>{aside}</aside>
      </Columns>
    );
  return (
    <Tabs.Root value={tab} onValueChange={onTab} variant="simple">
      <Tabs.List aria-label={t('case.parts')}>
        <Tabs.Trigger value="timeline">{t('timeline.title')}</Tabs.Trigger>
        <Tabs.Trigger value="about">{t('case.facts')}</Tabs.Trigger>
      </Tabs.List>
      <Box paddingTop={4}>
        <Tabs.Content value="timeline">{main}</Tabs.Content>
        <Tabs.Content value="about">{aside}</Tabs.Content>
      </Box>
    </Tabs.Root>
  );
};

/** Where to go in the timeline, first to what a link leads to; filters that hide it give way. */
const useTarget = (linked: string | null, shown: (documentId: string) => boolean, showAll: () => void) => {
  const [target, setTarget] = useState<string | null>(null);
  const go = (documentId: string) => {
    if (!shown(documentId)) showAll();
    setTarget(documentId);
  };
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    if (linked) latest.current(linked);
  }, [linked]);
  return { target, go, reached: useCallback(() => setTarget(null), []) };
};

/** Says how much the filters leave, to whoever does not see the list. */
const Counted = ({ count }: { count: number | null }) => {
  const t = useText();
  return <VisuallyHidden role="status">{count === null ? '' : t('case.filter.found', { count })}</VisuallyHidden>;
};

const Content = ({ data, documentId }: { data: CaseHead; documentId: string }) => {
  const { timeZone } = useOrganisation();
  const t = useText();
  const { filters, setFilters, lanes, tab, action: linked, set } = useAddress();
  const life = useLife(data);
  const timeline = useCaseTimeline({ documentId, filters, timeZone }, life);
  const { toggleNotification } = useNotification();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [mayAct, mayStage] = [useMay('action.write'), useMay('case.write')];
  const mayEdit = useMay('case.write', 'list.read');
  const [editing, setEditing] = useState(false);
  const onEdit = mayEdit ? () => setEditing(true) : undefined;
  const clear = useCallback(() => setFilters(NO_FILTERS), [setFilters]);
  const { planned, past } = timeline.parts;
  const isShown = (id: string) => [planned, past].some((part) => part.some((entry) => entry.documentId === id));
  const { target, go, reached } = useTarget(linked && life.byId.has(linked) ? linked : null, isShown, clear);
  const isFiltered = countOf(filters) > 0;
  const drawn = life.points.filter(({ system }) => !system).length >= ACTIONS_FOR_A_PICTURE;
  const main = (
    <div data-casework="timeline">
      {drawn ? (
        <LifeStrip
          points={life.points}
          openedAt={data.case.openedAt}
          closedAt={data.case.closedAt}
          lanes={lanes}
          onLanes={(next) => set('lanes', next === 'none' ? null : next)}
          onGo={go}
        />
      ) : null}
      {linked && !life.byId.has(linked) ? <Notice tone="neutral" title={t('case.action.gone')} /> : null}
      <FilterMenu
        filters={filters}
        onChange={setFilters}
        kinds={life.kinds}
        people={life.people}
        beside={<PrintMenu caseId={documentId} filters={filters} kinds={life.kinds} people={life.people} />}
      />
      <Counted count={isFiltered && !timeline.isLoading ? planned.length + past.length : null} />
      <Timeline
        timeline={timeline}
        points={life.byId}
        isFiltered={isFiltered}
        onClear={clear}
        target={target}
        marked={linked}
        onReached={reached}
        mayAct={mayAct}
        onVerb={(verb, action) => setAsked({ verb, action })}
      />
    </div>
  );
  // Behind their tab on a phone, the facts give way to what they lead to.
  const goFromFacts = (action: string) => {
    if (tab !== 'timeline') set('tab', null);
    go(action);
  };
  return (
    <CaseFilesProvider caseId={documentId} count={data.files}>
      <Head data={data} onStage={mayStage ? (verb) => setAsked({ verb }) : undefined} onEdit={onEdit} />
      <Box paddingLeft={{ initial: 4, medium: 6, large: 10 }} paddingRight={{ initial: 4, medium: 6, large: 10 }}>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
          <Panes
            tab={tab}
            onTab={(next) => set('tab', next === 'about' ? 'about' : null)}
            main={main}
            aside={<Aside data={data} onGo={goFromFacts} onEdit={onEdit} />}
          />
        </Box>
      </Box>
      {editing ? (
        <Suspense>
          <EditCase documentId={documentId} name={data.case.reference ?? ''} onClose={() => setEditing(false)} />
        </Suspense>
      ) : null}
      <Dialogs
        asked={asked}
        caseDoc={data.case}
        onClose={() => setAsked(null)}
        onDone={(message) => {
          setAsked(null);
          toggleNotification({ type: 'success', message });
          if (!asked || !('action' in asked)) return;
          // What was moved is not here any more; the dialog holds the focus until it is gone.
          if (asked.verb === 'move') setTimeout(() => document.querySelector('main')?.focus());
          else go(asked.action.documentId);
        }}
      />
    </CaseFilesProvider>
  );
};

/** The first rows are asked for beside the head, not after it. */
const useFirstRows = (documentId: string) => {
  const { timeZone } = useOrganisation();
  const { filters } = useAddress();
  const [planned, past] = [0, 1].map((at) => firstWindows(documentId, filters, timeZone)[at]);
  const never = { documentId, order: 'desc' as const, states: '' };
  const searched = filters.text.trim() !== '';
  useCaseWindowQuery(planned ?? never, { skip: !planned || searched });
  useCaseWindowQuery(past ?? never, { skip: !past || searched });
};

/** The heart of the desk: a case's story, what comes next, and all that one needs to know beside it. */
export const CasePage = () => {
  const t = useText();
  const { documentId = '' } = useParams();
  const { data, error, refetch } = useCaseDeskQuery(documentId);
  const [look] = useLookAtCaseMutation();
  useFirstRows(documentId);
  useEffect(() => void look(documentId), [look, documentId]);
  const isLinked = useAddress().action !== null;
  useEffect(() => {
    // What a link leads to takes the focus itself.
    if (!isLinked) document.querySelector('main')?.focus();
  }, [documentId, isLinked]);
  if (!data && !error) return <Page.Loading>{t('loading')}</Page.Loading>;
  const title = data?.client?.displayName ?? data?.case.reference ?? t('timeline.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      {data ? (
        <Content key={documentId} data={data} documentId={documentId} />
      ) : (
        <Box padding={8} data-casework="timeline">
          <LoadError error={error} retry={() => void refetch()} />
        </Box>
      )}
    </Page.Main>
  );
};
