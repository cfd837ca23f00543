import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Box, Button, Flex, LinkButton } from '@strapi/design-system';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router-dom';
import { LoadError } from '../components/LoadError';
import { Notice } from '../components/Notice';
import { TimelineMonths } from '../components/TimelineMonths';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';
import type { ActionShown } from '../timeline/months';

interface TimelinePageProps {
  isLoading: boolean;
  isFetching: boolean;
  error: unknown;
  refetch: () => void;
  actions: ActionShown[];
  nextCursor: string | null;
  loadMore: () => void;
  title: string;
  subtitle: ReactNode;
  /** Where the record itself is edited. */
  form: { to: string; label: string };
}

const Actions = ({ form }: Pick<TimelinePageProps, 'form'>) => {
  const t = useText();
  return (
    <Flex gap={2} wrap="wrap">
      <LinkButton tag={Link} to={form.to} variant="tertiary">
        {form.label}
      </LinkButton>
      <LinkButton tag={Link} to={paths.newAction}>
        {t('timeline.newAction')}
      </LinkButton>
    </Flex>
  );
};

const Content = (props: TimelinePageProps) => {
  const t = useText();
  if (props.error) return <LoadError error={props.error} retry={props.refetch} />;
  if (props.actions.length === 0) {
    return (
      <Notice tone="neutral" title={t('timeline.empty')}>
        {t('timeline.empty.hint')}
      </Notice>
    );
  }
  return (
    <>
      <TimelineMonths actions={props.actions} />
      {props.nextCursor ? (
        <Button variant="tertiary" onClick={props.loadMore} loading={props.isFetching}>
          {t('timeline.more')}
        </Button>
      ) : null}
    </>
  );
};

/** A whole timeline, newest first; the same for a case and for a client's whole story. */
export const TimelinePage = (props: TimelinePageProps) => {
  const t = useText();
  useEffect(() => {
    document.querySelector('main')?.focus();
  }, []);
  if (props.isLoading) return <Page.Loading>{t('loading')}</Page.Loading>;
  const title = props.error ? t('timeline.title') : props.title;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={props.error ? undefined : props.subtitle}
        navigationAction={<BackButton fallback={paths.home} />}
        primaryAction={props.error ? undefined : <Actions form={props.form} />}
      />
      <Layouts.Content>
        <Box
          background="neutral0"
          hasRadius
          shadow="tableShadow"
          padding={{ initial: 4, medium: 6 }}
          data-casework="timeline"
        >
          <Content {...props} />
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
};
