import { type Failure, sendForBytes } from './send';

/** `blocked`: the browser lets us open no tab. `closed`: somebody has closed it meanwhile. */
export type Opened = { how: 'shown'; tab: Window } | { how: 'blocked' } | { how: 'closed' } | Failed;
interface Failed {
  how: 'failed';
  failure: Failure;
}

const LOOK_MS = 50;
const PATIENCE_MS = 60_000;
/** A viewer of PDF reads on while somebody leafs through it. */
const KEPT_MS = 120_000;

const isShown = (tab: Window, url: string) => {
  try {
    return tab.location.href === url && tab.document.readyState === 'complete';
  } catch {
    // It shows something of its own by now, such as a viewer of PDF.
    return true;
  }
};

const untilShown = (tab: Window, url: string) =>
  new Promise<void>((resolve) => {
    const since = Date.now();
    const timer = window.setInterval(() => {
      if (!tab.closed && !isShown(tab, url) && Date.now() - since < PATIENCE_MS) return;
      window.clearInterval(timer);
      resolve();
    }, LOOK_MS);
  });

/** What a route of ours answers, in a tab of its own. The tab has to be opened by the click itself, not after it. */
export const showInTab = async (to: string, waiting: string): Promise<Opened> => {
  const tab = window.open('', '_blank');
  if (!tab) return { how: 'blocked' };
  // Whatever is shown there gets no hold on the panel.
  tab.opener = null;
  tab.document.title = waiting;
  tab.document.body.textContent = waiting;
  const answer = await sendForBytes(to);
  if (!answer.ok) {
    tab.close();
    return { how: 'failed', failure: answer.failure };
  }
  const url = URL.createObjectURL(answer.data);
  window.setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  if (!tab.closed) tab.location.replace(url);
  await untilShown(tab, url);
  return tab.closed ? { how: 'closed' } : { how: 'shown', tab };
};
