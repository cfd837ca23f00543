import { useState } from 'react';
import { Empty, Loaded } from '../components/Loaded';
import { ShowMore } from '../components/ShowMore';
import { TimelineMonths } from '../components/TimelineMonths';
import { useIdentityTimelineQuery } from '../services/casework';
import { useText } from '../services/use-text';

/** One story across all cases of a client, newest first; each entry names its case. */
export const Story = ({ documentId }: { documentId: string }) => {
  const t = useText();
  const [cursor, setCursor] = useState<string>();
  const query = useIdentityTimelineQuery({ documentId, cursor });
  return (
    <Loaded
      query={query}
      isEmpty={({ data }) => data.actions.length === 0}
      empty={<Empty title="timeline.empty" hint="client.story.hint" />}
    >
      {({ data, meta }) => (
        <>
          <TimelineMonths actions={data.actions} />
          <ShowMore label={t('timeline.more')} {...meta} isFetching={query.isFetching} onMore={setCursor} />
        </>
      )}
    </Loaded>
  );
};
