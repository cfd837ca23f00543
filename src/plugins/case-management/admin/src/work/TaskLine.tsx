import { Badge, Button, Flex } from '@strapi/design-system';
import { useRef, useState } from 'react';
import type { WorkRow } from '../../../shared/contracts/work';
import { CaseLink } from '../components/TimelineEntry';
import { useLog } from '../log/use-log';
import { BriefButton } from '../paper/BriefButton';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';
import { DoneForm } from './DoneForm';
import { DueTime } from './Due';
import { Line, OneLine, Quiet } from './line';
import { afterLine } from './line-keys';

/** What is to be done, as it was planned; else its kind. */
export const useTaskName = () => {
  const t = useText();
  return ({ type, summary }: WorkRow['action']) => ({
    kind: type?.name ?? t('entry.noType'),
    words: summary && summary !== type?.name ? summary : null,
  });
};

interface VerbsProps {
  row: WorkRow;
  name: string;
  mayWrite: boolean;
  mayBrief: boolean;
  open: boolean;
  onDone: () => void;
}

const Verbs = ({ row, name, mayWrite, mayBrief, open, onDone }: VerbsProps) => {
  const t = useText();
  const log = useLog();
  const client = row.client?.name ?? row.case.reference;
  return (
    <Flex className="verbs" gap={2} justifyContent="flex-end">
      {mayBrief && !row.action.dueAllDay ? (
        <BriefButton
          caseId={row.case.documentId}
          data-verb="brief"
          aria-keyshortcuts="b"
          aria-label={t('paper.brief.for', { client })}
        />
      ) : null}
      {log ? (
        <Button
          size="S"
          variant="tertiary"
          data-verb="log"
          aria-keyshortcuts="l"
          aria-label={t('work.log.for', { client })}
          onClick={() => log({ caseId: row.case.documentId, clientId: row.client?.documentId })}
        >
          {t('work.log')}
        </Button>
      ) : null}
      {mayWrite ? (
        <Button
          size="S"
          variant="secondary"
          data-verb="done"
          aria-keyshortcuts="d"
          aria-expanded={open}
          aria-label={t('work.done.for', { action: name })}
          onClick={onDone}
        >
          {t('work.done')}
        </Button>
      ) : null}
    </Flex>
  );
};

const Whom = ({ row }: { row: WorkRow }) => {
  const t = useText();
  const name = row.client?.name ?? t('unnamed');
  return (
    <OneLine className="whom" title={[name, row.case.reference, row.case.title].filter(Boolean).join(' · ')}>
      {name} <Quiet>· {row.case.reference}</Quiet>
      {row.case.stage === 'closed' ? <Badge marginLeft={2}>{t('work.caseClosed')}</Badge> : null}
    </OneLine>
  );
};

export interface LineOptions {
  mayWrite: boolean;
  /** A brief before an appointment. */
  mayBrief: boolean;
  /** Says it to readers of the screen; of a line that is gone by then, so it can't be the line's own. */
  announce: (message: string) => void;
}

/** One planned action: when, what, for whom; its case is a key away, and so is marking it done. */
export const TaskLine = ({ row, mayWrite, mayBrief, announce }: LineOptions & { row: WorkRow }) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const { kind, words } = useTaskName()(row.action);
  const name = words ?? kind;
  const close = () => {
    setOpen(false);
    line.current?.querySelector<HTMLElement>('[data-main]')?.focus();
  };
  const leave = () => {
    announce(t('work.done.announced', { action: name }));
    (afterLine(line.current) ?? document.querySelector('main'))?.focus();
  };
  return (
    <li ref={line} data-line>
      <Line>
        <DueTime heading={row.heading} dueAt={row.action.dueAt} dueAllDay={row.action.dueAllDay} />
        <OneLine className="what" title={words ? `${kind} – ${words}` : kind}>
          <CaseLink to={paths.casePage(row.case.documentId)} data-main>
            {name}
          </CaseLink>
          {words ? <Quiet> · {kind}</Quiet> : null}
        </OneLine>
        <Whom row={row} />
        <Verbs
          row={row}
          name={name}
          mayWrite={mayWrite}
          mayBrief={mayBrief}
          open={open}
          onDone={() => setOpen(!open)}
        />
        {open ? <DoneForm row={row} onDone={leave} onCancel={close} /> : null}
      </Line>
    </li>
  );
};
