import { createContext, useContext } from 'react';

export const FindContext = createContext<(() => void) | null>(null);

/** Opens the search box; null outside of our pages. */
export const useFind = () => useContext(FindContext);
