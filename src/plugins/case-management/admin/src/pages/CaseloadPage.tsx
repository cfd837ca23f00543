import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Button, LinkButton } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { CaseloadList } from '../components/CaseloadList';
import { LoadError } from '../components/LoadError';
import { Notice } from '../components/Notice';
import { useMyCaseloadQuery } from '../services/casework';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';

const Content = () => {
  const t = useText();
  const [cursor, setCursor] = useState<string>();
  const { data, error, isLoading, isFetching, refetch } = useMyCaseloadQuery({ sort: 'nextDueAt', cursor });
  if (isLoading) return <Notice tone="neutral" title={t('loading')} />;
  if (error || !data) return <LoadError error={error} retry={refetch} />;
  if (data.data.length === 0) {
    return (
      <Notice tone="neutral" title={t('caseload.empty')}>
        {t('caseload.empty.hint')}
      </Notice>
    );
  }
  return (
    <>
      <CaseloadList rows={data.data} headingLevel="h2" />
      {data.meta.nextCursor ? (
        <Button variant="tertiary" loading={isFetching} onClick={() => setCursor(data.meta.nextCursor ?? undefined)}>
          {t('caseload.more')}
        </Button>
      ) : null}
    </>
  );
};

/** The open cases of whoever is logged in, what is due next first. */
export const CaseloadPage = () => {
  const t = useText();
  return (
    <Page.Main>
      <Page.Title>{t('caseload.title')}</Page.Title>
      <Layouts.Header
        title={t('caseload.title')}
        subtitle={t('caseload.subtitle')}
        primaryAction={
          <LinkButton tag={Link} to={paths.newCase}>
            {t('caseload.newCase')}
          </LinkButton>
        }
      />
      <Layouts.Content>
        <Box
          background="neutral0"
          hasRadius
          shadow="tableShadow"
          padding={{ initial: 4, medium: 6 }}
          data-casework="caseload"
        >
          <Content />
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
};
