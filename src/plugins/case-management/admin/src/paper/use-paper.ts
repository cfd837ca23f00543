import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { PrintQuery } from '../../../shared/contracts/print';
import { PRINT_LANGUAGES } from '../../../shared/vocabulary';
import { showInTab } from '../services/new-tab';
import { useFailureText } from '../services/use-failure-text';
import { useText } from '../services/use-text';

export type Paper = { what: 'print'; of: Partial<Omit<PrintQuery, 'language'>> } | { what: 'brief' };

/** In the language of the panel, where there is one. */
const useLanguage = () => {
  const { locale } = useIntl();
  return PRINT_LANGUAGES.find((language) => locale.startsWith(language)) ?? 'en';
};

/** Opens a page of the server in a tab and prints it: the page itself can run nothing. */
export const usePaper = (caseId: string) => {
  const t = useText();
  const language = useLanguage();
  const failureText = useFailureText();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const tell = (message: string) => toggleNotification({ type: 'danger', message, blockTransition: true });
  const print = async (paper: Paper) => {
    const asked = new URLSearchParams({ language, ...(paper.what === 'print' && paper.of) });
    setBusy(true);
    const opened = await showInTab(
      `cases/${caseId}/${paper.what}?${asked.toString()}`,
      t('tab.waiting', { what: t(paper.what === 'brief' ? 'paper.brief' : 'paper.print') })
    );
    setBusy(false);
    if (opened.how === 'shown') opened.tab.print();
    if (opened.how === 'blocked') tell(t('tab.blocked'));
    if (opened.how === 'failed') tell(t('paper.failed', { why: failureText(opened.failure) }));
  };
  return { print, busy };
};
