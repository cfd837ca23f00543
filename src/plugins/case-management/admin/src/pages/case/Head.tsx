import { BackButton, Layouts } from '@strapi/strapi/admin';
import { Badge, Box, Button, Flex, SimpleMenu, MenuItem, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { HeadVerbs } from '../../components/HeadVerbs';
import { When } from '../../components/When';
import { FindButton } from '../../find/FindButton';
import { useLog } from '../../log/use-log';
import type { CaseHead } from '../../services/case';
import { paths } from '../../services/paths';
import { useIsWide } from '../../services/use-is-wide';
import { useText } from '../../services/use-text';

type Data = CaseHead;
export type StageVerb = 'close' | 'reopen';

interface HeadProps {
  data: Data;
  /** Absent for whoever may not. */
  onStage?: (verb: StageVerb) => void;
  onEdit?: () => void;
}

/** The one sentence: what comes next. */
const Next = ({ data }: { data: Data }) => {
  const t = useText();
  const { next, counts, client } = data;
  const overdue =
    counts.overdue > 0 ? (
      <Badge backgroundColor="danger100" textColor="danger700">
        {t('caseload.overdue', { count: counts.overdue })}
      </Badge>
    ) : null;
  const isNew =
    counts.isNew > 0 ? (
      <Badge backgroundColor="primary100" textColor="primary700">
        {t('case.newSince', { count: counts.isNew })}
      </Badge>
    ) : null;
  const closed = data.case.stage === 'closed';
  return (
    <Flex gap={2} wrap="wrap" alignItems="baseline">
      <Typography tag="p" variant="epsilon" textColor="neutral800">
        {next ? (
          <>
            {t('case.next', { what: next.summary ?? next.type ?? t('entry.noType') })}{' '}
            <When at={next.at} allDay={next.allDay} />
          </>
        ) : (
          t(closed ? 'case.closedSentence' : 'caseload.nothingPlanned')
        )}
      </Typography>
      {client?.diedOn ? <Badge>{t('case.diedMark')}</Badge> : null}
      {overdue}
      {isNew}
    </Flex>
  );
};

const Subtitle = ({ data }: { data: Data }) => {
  const t = useText();
  const { reference, title, stage, openedAt, closedAt } = data.case;
  const since = stage === 'closed' ? closedAt : openedAt;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography tag="p" variant="omega" textColor="neutral600">
        {[title, reference].filter(Boolean).join(' · ')}
        {` · ${t(stage === 'closed' ? 'case.closed' : 'case.open')} `}
        {since ? <When at={since} allDay /> : null}
      </Typography>
      <Next data={data} />
    </Flex>
  );
};

const Actions = ({ data, onStage, onEdit }: HeadProps) => {
  const t = useText();
  const log = useLog();
  const navigate = useNavigate();
  const { documentId, stage } = data.case;
  const clientId = data.client?.documentId;
  const verb: StageVerb = stage === 'closed' ? 'reopen' : 'close';
  return (
    <HeadVerbs
      main={log ? <Button onClick={() => log({ caseId: documentId, clientId })}>{t('case.log')}</Button> : null}
    >
      <FindButton />
      <SimpleMenu label={t('case.more')} variant="tertiary" size="M">
        {onEdit ? <MenuItem onSelect={onEdit}>{t('case.edit')}</MenuItem> : null}
        {clientId ? (
          <MenuItem onSelect={() => navigate(paths.clientPage(clientId))}>{t('case.wholeStory')}</MenuItem>
        ) : null}
        {onStage ? <MenuItem onSelect={() => onStage(verb)}>{t(`case.${verb}`)}</MenuItem> : null}
      </SimpleMenu>
    </HeadVerbs>
  );
};

/** It stays in sight where there is room; on a phone it would cover a third of what is read. */
export const Head = (props: HeadProps) => {
  const t = useText();
  const Header = useIsWide() ? Layouts.Header : Layouts.BaseHeader;
  return (
    <Box data-casework="case-head">
      <Header
        title={props.data.client?.displayName ?? props.data.case.reference ?? t('timeline.title')}
        subtitle={<Subtitle data={props.data} />}
        navigationAction={<BackButton fallback={paths.home} />}
        primaryAction={<Actions {...props} />}
      />
    </Box>
  );
};
