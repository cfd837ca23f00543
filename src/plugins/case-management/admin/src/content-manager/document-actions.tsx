import { Briefcase, Feather, Plus } from '@strapi/icons';
import type { SyntheticEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { UID } from '../../../shared/ids';
import { logHere } from '../frame/LogHost';
import { NEEDS } from '../services/needs';
import { paths } from '../services/paths';
import { useMay } from '../services/use-may';
import { useText } from '../services/use-text';
import type { DocumentAction } from './panel';

const EVERYWHERE = ['panel' as const, 'table-row' as const];

/** A menu gives the focus back when it has gone, which would take it from what opens meanwhile. */
const after = (menu: Element, run: () => void): void => {
  if (menu.isConnected) requestAnimationFrame(() => after(menu, run));
  else setTimeout(run);
};

/** From a menu, which closes unless it is kept from it; or from a button, of which Strapi makes one submit the form. */
const doing = (run: () => void) => (event: SyntheticEvent) => {
  const menu = event.target instanceof Element ? event.target.closest('[role="menu"]') : null;
  if (menu) return after(menu, run);
  event.preventDefault();
  run();
};

const savedId = ({ documentId, document }: { documentId?: string; document?: unknown }) =>
  documentId && documentId !== 'create' && document ? documentId : null;

const requestOf = (model: string, documentId: string) => {
  if (model === UID.case) return { caseId: documentId };
  return model === UID.identity ? { clientId: documentId } : null;
};

/** The Log form over the Content Manager: who has saved is where they were. */
export const LogAction: DocumentAction = ({ model, ...entry }) => {
  const t = useText();
  const may = useMay(...NEEDS.log);
  const documentId = savedId(entry);
  const request = documentId === null ? null : requestOf(model, documentId);
  if (!may || !request) return null;
  return {
    label: t('manage.log'),
    icon: <Feather />,
    position: EVERYWHERE,
    onClick: doing(() => logHere(request)),
  };
};

const PAGES = {
  [UID.case]: { label: 'manage.case', path: paths.casePage, needs: NEEDS.case },
  [UID.identity]: { label: 'manage.client', path: paths.clientPage, needs: NEEDS.client },
} as const;

const hasPage = (model: string): model is keyof typeof PAGES => model in PAGES;

/** Our own page of what is shown. */
export const OpenPage: DocumentAction = ({ model, ...entry }) => {
  const t = useText();
  const navigate = useNavigate();
  const page = hasPage(model) ? PAGES[model] : null;
  const may = useMay(...(page?.needs ?? []));
  const documentId = savedId(entry);
  if (!page || !may || documentId === null) return null;
  return {
    label: t(page.label),
    icon: <Briefcase />,
    position: EVERYWHERE,
    onClick: doing(() => navigate(page.path(documentId))),
  };
};

/** Another case for this client, by intake. */
export const OpenNewCase: DocumentAction = ({ model, ...entry }) => {
  const t = useText();
  const navigate = useNavigate();
  const may = useMay(...NEEDS.intake);
  const documentId = savedId(entry);
  if (model !== UID.identity || !may || documentId === null) return null;
  return {
    label: t('manage.newCase'),
    icon: <Plus />,
    position: EVERYWHERE,
    onClick: doing(() => navigate(paths.intakeFor(documentId))),
  };
};
