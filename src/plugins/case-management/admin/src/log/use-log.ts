import { createContext, useContext } from 'react';

/** What is known already when somebody begins to log an action; all else is asked. */
export interface LogRequest {
  caseId?: string;
  clientId?: string;
  /** Short-hand, such as `40m phone Jane D re review`, to fill the form from. */
  words?: string;
  /** An action that is there, to be changed. */
  actionId?: string;
}

export type OpenLog = (request?: LogRequest) => void;

export const LogContext = createContext<OpenLog | null>(null);

/** Opens the Log form, in whichever page it is called; null where there is none, such as outside of our pages. */
export const useLog = (): OpenLog | null => useContext(LogContext);
