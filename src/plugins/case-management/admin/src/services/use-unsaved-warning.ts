import { useEffect } from 'react';

/** The browser asks before a page with unsaved words is closed or loaded anew. */
export const useUnsavedWarning = (unsaved: boolean) => {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
};
