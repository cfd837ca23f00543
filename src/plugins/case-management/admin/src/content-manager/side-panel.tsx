import { UID } from '../../../shared/ids';
import { Notice } from '../components/Notice';
import { useMay } from '../services/use-may';
import { useText } from '../services/use-text';
import type { Panel } from './panel';
import { LatestOfCase, LatestOfIdentity } from './TimelinePanel';

const LATEST: Record<string, typeof LatestOfCase> = { [UID.case]: LatestOfCase, [UID.identity]: LatestOfIdentity };

const Unsaved = () => <Notice tone="neutral" title={useText()('panel.unsaved')} />;

/** Beside the form of a case and of an identity: its latest actions. */
export const TimelineSidePanel: Panel = ({ model, documentId, document }) => {
  const t = useText();
  const mayRead = useMay('case.read');
  const Latest = LATEST[model];
  if (!Latest || !mayRead) return null;
  const saved = documentId && documentId !== 'create' && document;
  return { title: t('panel.title'), content: saved ? <Latest documentId={documentId} /> : <Unsaved /> };
};
