import { Button, Flex } from '@strapi/design-system';
import { VerbMenu } from '../../components/VerbMenu';
import { useLog } from '../../log/use-log';
import { useText } from '../../services/use-text';
import type { TimelineAction } from '../../../../shared/contracts/timeline';
import { AddFiles } from './EntryFiles';

export type Verb = 'complete' | 'cancel' | 'move' | 'history';

interface EntryVerbsProps {
  action: TimelineAction;
  mayAct: boolean;
  onVerb: (verb: Verb, action: TimelineAction) => void;
}

/** A step that is planned is done or cancelled in place. */
const StepVerbs = ({ action, what, onVerb }: Omit<EntryVerbsProps, 'mayAct'> & { what: string }) => {
  const t = useText();
  return (
    <Flex gap={1}>
      <Button
        size="S"
        variant="secondary"
        aria-label={t('case.doneOf', { what })}
        onClick={() => onVerb('complete', action)}
      >
        {t('case.done')}
      </Button>
      <Button
        size="S"
        variant="ghost"
        aria-label={t('case.cancelOf', { what })}
        onClick={() => onVerb('cancel', action)}
      >
        {t('case.cancel')}
      </Button>
    </Flex>
  );
};

type Choice = Exclude<Verb, 'complete'> | 'change';

/** What there is to choose, by what it is and who asks. */
const choicesFor = ({ state, version }: TimelineAction, mayAct: boolean, mayChange: boolean): Choice[] => [
  ...(mayChange && state !== 'cancelled' ? (['change'] as const) : []),
  ...(mayAct && state === 'done' ? (['cancel'] as const) : []),
  ...(mayAct ? (['move'] as const) : []),
  ...(version > 1 ? (['history'] as const) : []),
];

const EntryMenu = ({ action, mayAct, what, onVerb }: EntryVerbsProps & { what: string }) => {
  const t = useText();
  const log = useLog();
  const choices = choicesFor(action, mayAct, mayAct && log !== null).map((choice) => ({
    key: choice,
    text: t(`case.entry.${choice}`),
    onChoose: () => (choice === 'change' ? log?.({ actionId: action.documentId }) : onVerb(choice, action)),
  }));
  return <VerbMenu label={t('case.entry.more', { what })} choices={choices} />;
};

/** What one can do with an action that a person recorded. */
export const EntryVerbs = (props: EntryVerbsProps) => {
  const t = useText();
  const { action, mayAct } = props;
  const what = action.summary ?? action.type?.name ?? t('entry.noType');
  return (
    <Flex gap={1}>
      {mayAct && action.state === 'planned' ? <StepVerbs {...props} what={what} /> : null}
      <AddFiles action={action} />
      <EntryMenu {...props} what={what} />
    </Flex>
  );
};
