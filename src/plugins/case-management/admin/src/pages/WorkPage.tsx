import { Layouts, Page } from '@strapi/strapi/admin';
import { Button, Flex, LinkButton, Tabs, Typography, useNotifyAT } from '@strapi/design-system';
import { useEffect } from 'react';
import { Link } from 'react-router-dom';
import { HeadVerbs } from '../components/HeadVerbs';
import { Sheet } from '../components/Sheet';
import { FindButton } from '../find/FindButton';
import { useLog } from '../log/use-log';
import { NEEDS } from '../services/needs';
import { paths } from '../services/paths';
import { useMay } from '../services/use-may';
import { useText } from '../services/use-text';
import { Counted } from '../work/Counted';
import { onLineKey } from '../work/line-keys';
import { OpenCases } from '../work/OpenCases';
import { PersonSelect } from '../work/PersonSelect';
import { Tasks } from '../work/Tasks';
import { usePlace } from '../work/use-place';

const Verbs = () => {
  const t = useText();
  const log = useLog();
  const takesIn = useMay(...NEEDS.intake);
  const entersDays = useMay(...NEEDS.daily);
  return (
    <HeadVerbs main={log ? <Button onClick={() => log()}>{t('work.logAction')}</Button> : null}>
      <FindButton />
      {entersDays ? (
        <LinkButton tag={Link} to={paths.daily} variant="tertiary">
          {t('daily.page')}
        </LinkButton>
      ) : null}
      {takesIn ? (
        <LinkButton tag={Link} to={paths.intake} variant={log ? 'tertiary' : 'default'}>
          {t('caseload.newCase')}
        </LinkButton>
      ) : null}
    </HeadVerbs>
  );
};

const Lists = () => {
  const t = useText();
  const place = usePlace();
  const ofAnyone = useMay('work.read-all');
  const { notifyStatus: announce } = useNotifyAT();
  const mayBrief = useMay('identity.read', 'role.read');
  const mayWrite = useMay('action.write');
  return (
    <Tabs.Root variant="simple" value={place.tab} onValueChange={place.setTab}>
      <Counted tab={place.tab} person={place.person} noContactDays={place.noContactDays} />
      <Flex justifyContent="space-between" alignItems="flex-end" wrap="wrap" gap={4} paddingBottom={6}>
        <Tabs.List aria-label={t('work.title')}>
          <Tabs.Trigger value="tasks">{t('work.tab.tasks')}</Tabs.Trigger>
          <Tabs.Trigger value="cases">{t('work.tab.cases')}</Tabs.Trigger>
        </Tabs.List>
        {ofAnyone ? <PersonSelect person={place.person} setPerson={place.setPerson} /> : null}
      </Flex>
      {/* Each person's lists are new ones: how far one was leafed through is not how far the next is. */}
      <Tabs.Content value="tasks" key={`tasks ${place.person}`} tabIndex={-1}>
        <Tasks
          person={place.person}
          lines={{ mayWrite, mayBrief, announce }}
          isOpen={place.isOpen}
          setOpen={place.setOpen}
        />
      </Tabs.Content>
      <Tabs.Content value="cases" key={`cases ${place.person}`} tabIndex={-1}>
        <OpenCases
          person={place.person}
          noContactDays={place.noContactDays}
          setNoContactDays={place.setNoContactDays}
        />
      </Tabs.Content>
    </Tabs.Root>
  );
};

/** Where an advocate lands: what is due, and the open cases by when they were last touched. */
export const WorkPage = () => {
  const t = useText();
  useEffect(() => {
    document.querySelector('main')?.focus();
  }, []);
  return (
    <Page.Main onKeyDown={onLineKey}>
      <Page.Title>{t('work.title')}</Page.Title>
      <Layouts.Header title={t('work.title')} primaryAction={<Verbs />} />
      <Sheet name="work">
        <Lists />
        <Typography variant="pi" textColor="neutral600" display={{ initial: 'none', medium: 'block' }}>
          {t('work.keys')}
        </Typography>
      </Sheet>
    </Page.Main>
  );
};
