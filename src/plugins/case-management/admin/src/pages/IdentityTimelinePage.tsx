import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useIdentityTimelineQuery } from '../services/casework';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';
import { TimelinePage } from './TimelinePage';

export const IdentityTimelinePage = () => {
  const t = useText();
  const { documentId = '' } = useParams();
  const [cursor, setCursor] = useState<string>();
  const { data, error, isLoading, isFetching, refetch } = useIdentityTimelineQuery({ documentId, cursor });
  return (
    <TimelinePage
      isLoading={isLoading}
      isFetching={isFetching}
      error={error}
      refetch={refetch}
      actions={data?.data.actions ?? []}
      nextCursor={data?.meta.nextCursor ?? null}
      loadMore={() => setCursor(data?.meta.nextCursor ?? undefined)}
      title={data?.data.identity.name ?? t('timeline.title')}
      subtitle={t('identity.subtitle')}
      form={{ to: paths.identityForm(documentId), label: t('identity.edit') }}
    />
  );
};
