import { type KeyboardEvent, lazy, type PropsWithChildren, Suspense, useEffect, useState } from 'react';
import { type LogRequest, useLog } from '../log/use-log';

const LogProvider = lazy(() => import('../log/LogProvider').then((module) => ({ default: module.LogProvider })));

interface Asked {
  request: LogRequest;
}

let ask: ((asked: Asked) => void) | null = null;

/** Opens the Log form over a page that is not ours, which stays as it is. */
export const logHere = (request: LogRequest) => ask?.({ request });

const Opening = ({ asked }: { asked: Asked }) => {
  const log = useLog();
  useEffect(() => log?.(asked.request), [asked, log]);
  return null;
};

/** The Content Manager saves its own form on Ctrl-Enter and Ctrl-S, wherever the focus is. */
const keepFromThePage = (event: KeyboardEvent) => {
  if (event.ctrlKey || event.metaKey) event.stopPropagation();
};

/** Around a page of Strapi’s: the Log form, loaded when it is first asked for. */
export const LogHost = ({ children }: PropsWithChildren) => {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    ask = setAsked;
    return () => {
      ask = null;
    };
  }, []);
  return (
    <>
      {children}
      {asked ? (
        <div onKeyDown={keepFromThePage}>
          <Suspense>
            <LogProvider readsKeys={false}>
              <Opening asked={asked} />
            </LogProvider>
          </Suspense>
        </div>
      ) : null}
    </>
  );
};
