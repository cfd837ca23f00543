import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useEffect, useId } from 'react';
import { useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { UID } from '../../../../shared/ids';
import type { ClientDesk } from '../../../../shared/contracts/client-desk';
import { About } from '../../client/About';
import { Cases } from '../../client/Cases';
import { ClientActions } from '../../client/ClientActions';
import { regionOf } from '../../client/region';
import { Reach } from '../../client/Reach';
import { useAge } from '../../client/use-age';
import { InManager } from '../../components/InManager';
import { LoadError } from '../../components/LoadError';
import { Notice } from '../../components/Notice';
import { remember } from '../../find/recent';
import { useLogin } from '../../find/use-login';
import { useClientDeskQuery } from '../../services/client';
import { paths } from '../../services/paths';
import { useDates } from '../../services/use-dates';
import { useText } from '../../services/use-text';
import { Story } from '../../client/Story';

type Desk = ClientDesk['data'];

/** In one column: how to reach them, cases, who they are, the story. In two: what is looked up is to the right. */
const Columns = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: minmax(0, 1fr);
  @media (max-width: 1099px) {
    > .side,
    > .main {
      display: contents;
    }
    .who {
      order: 1;
    }
    .story {
      order: 2;
    }
  }
  @media (min-width: 1100px) {
    grid-template-columns: minmax(0, 1fr) 32rem;
    grid-template-areas: 'main side';
    align-items: start;
    > .side {
      grid-area: side;
    }
    > .main {
      grid-area: main;
    }
  }
`;

const Card = ({ title, name, children }: { title: string; name?: string; children: ReactNode }) => {
  const id = useId();
  return (
    <Box
      tag="section"
      className={name}
      aria-labelledby={id}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
    >
      <Typography id={id} tag="h2" variant="delta" fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      <Box paddingTop={3}>{children}</Box>
    </Box>
  );
};

const Died = ({ diedOn }: { diedOn: string }) => {
  const t = useText();
  const { formatDate } = useDates();
  const day = formatDate(diedOn, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <Notice tone="neutral" title={t('client.died', { day })}>
      {t('client.died.hint')}
    </Notice>
  );
};

const Content = ({ desk, documentId }: { desk: Desk; documentId: string }) => {
  const t = useText();
  const { identity, cases, permitsCases } = desk;
  return (
    <Columns>
      <Flex className="side" direction="column" alignItems="stretch" gap={4}>
        {identity.diedOn ? (
          <Died diedOn={identity.diedOn} />
        ) : (
          <Card title={t('client.reach')}>
            <Reach identity={identity} />
          </Card>
        )}
        <Card title={t('client.who')} name="who">
          <About identity={identity} />
          <InManager uid={UID.identity} to={paths.identityForm(documentId)} />
        </Card>
      </Flex>
      <Flex className="main" direction="column" alignItems="stretch" gap={4}>
        <Card title={t('client.cases')}>
          {cases.length > 0 ? (
            <Cases cases={cases} />
          ) : (
            <Notice tone="neutral" title={t('client.noCases')}>
              {permitsCases && !identity.diedOn ? t('client.noCases.hint') : null}
            </Notice>
          )}
        </Card>
        <Card title={t('client.story')} name="story">
          <Story key={documentId} documentId={documentId} />
        </Card>
      </Flex>
    </Columns>
  );
};

const useSubtitle = () => {
  const age = useAge();
  return ({ identity }: Desk) =>
    [age(identity), identity.pronouns, regionOf(identity), identity.types.map(({ name }) => name).join(', ')]
      .filter(Boolean)
      .join(' · ');
};

/** Who somebody is, how to reach them, all their cases, and one story across them. */
export const ClientPage = () => {
  const t = useText();
  const login = useLogin();
  const subtitle = useSubtitle();
  const { documentId = '' } = useParams();
  const { data, error, isLoading, refetch } = useClientDeskQuery(documentId);
  const name = data?.identity.displayName ?? t('unnamed');
  useEffect(() => {
    document.querySelector('main')?.focus();
  }, [documentId]);
  useEffect(() => {
    if (data) remember(login, { kind: 'identity', documentId, label: data.identity.displayName ?? '', hint: '' });
  }, [data, documentId, login]);
  if (isLoading) return <Page.Loading>{t('loading')}</Page.Loading>;
  const shown = error ? undefined : data;
  return (
    <Page.Main>
      <Page.Title>{shown ? name : t('client.title')}</Page.Title>
      <Layouts.Header
        title={shown ? name : t('client.title')}
        subtitle={shown && subtitle(shown)}
        navigationAction={<BackButton fallback={paths.home} />}
        primaryAction={shown && <ClientActions documentId={documentId} desk={shown} />}
      />
      <Layouts.Content>
        <Box data-casework="client">
          {shown ? (
            <Content desk={shown} documentId={documentId} />
          ) : (
            <LoadError error={error} retry={() => void refetch()} />
          )}
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
};
