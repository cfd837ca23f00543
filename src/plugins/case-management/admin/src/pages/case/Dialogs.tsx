import { useCaseWindowQuery } from '../../services/case';
import type { Desk } from '../../../../shared/contracts/desk';
import type { TimelineAction } from '../../../../shared/contracts/timeline';
import { CancelDialog, CompleteDialog } from './ActionDialogs';
import type { Verb } from './EntryVerbs';
import type { StageVerb } from './Head';
import { HistoryDialog } from './HistoryDialog';
import { MoveDialog } from './MoveDialog';
import { CloseDialog, ReopenDialog } from './StageDialogs';

export type Asked = { verb: Verb; action: TimelineAction } | { verb: StageVerb };

interface DialogsProps {
  asked: Asked | null;
  caseDoc: Desk['data']['case'];
  onClose: () => void;
  onDone: (message: string) => void;
}

const OF_ACTION = { complete: CompleteDialog, cancel: CancelDialog, move: MoveDialog, history: HistoryDialog };

/** The action as it now is: whoever was told that it had changed sends the version that they have seen since. */
const OfAction = ({
  action,
  verb,
  caseDoc,
  ...rest
}: Omit<DialogsProps, 'asked'> & { verb: Verb; action: TimelineAction }) => {
  const { data } = useCaseWindowQuery({
    documentId: caseDoc.documentId,
    order: 'desc',
    states: 'planned,done,cancelled',
    start: action.documentId,
  });
  const Dialog = OF_ACTION[verb];
  return <Dialog action={data?.rows[action.documentId] ?? action} caseDoc={caseDoc} {...rest} />;
};

export const Dialogs = ({ asked, ...rest }: DialogsProps) => {
  if (!asked) return null;
  if ('action' in asked) return <OfAction {...asked} {...rest} />;
  return asked.verb === 'close' ? <CloseDialog {...rest} /> : <ReopenDialog {...rest} />;
};
