import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { CaseLink } from '../components/TimelineEntry';
import { When } from '../components/When';
import { useCaseTimelineQuery } from '../services/casework';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';
import type { CaseTimeline } from '../../../shared/contracts/timeline';
import { TimelinePage } from './TimelinePage';

const Subtitle = ({ data }: { data: CaseTimeline['data'] }) => {
  const t = useText();
  const { reference, title, stage, openedAt, closedAt } = data.case;
  const since = stage === 'closed' ? closedAt : openedAt;
  return (
    <Typography tag="p" variant="epsilon" textColor="neutral600">
      {[reference, title].filter(Boolean).join(' · ')}
      {` · ${t(stage === 'closed' ? 'case.closed' : 'case.open')} `}
      {since ? <When at={since} allDay year="always" /> : null}
      {data.client ? (
        <>
          {' · '}
          <CaseLink to={paths.identityTimeline(data.client.documentId)}>{t('case.wholeStory')}</CaseLink>
        </>
      ) : null}
    </Typography>
  );
};

export const CaseTimelinePage = () => {
  const t = useText();
  const { documentId = '' } = useParams();
  const [cursor, setCursor] = useState<string>();
  const { data, error, isLoading, isFetching, refetch } = useCaseTimelineQuery({ documentId, cursor });
  return (
    <TimelinePage
      isLoading={isLoading}
      isFetching={isFetching}
      error={error}
      refetch={refetch}
      actions={data?.data.actions ?? []}
      nextCursor={data?.meta.nextCursor ?? null}
      loadMore={() => setCursor(data?.meta.nextCursor ?? undefined)}
      title={data?.data.client?.name ?? data?.data.case.reference ?? t('timeline.title')}
      subtitle={data ? <Subtitle data={data.data} /> : null}
      form={{ to: paths.caseForm(documentId), label: t('case.edit') }}
    />
  );
};
