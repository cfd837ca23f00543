import { useSyncExternalStore } from 'react';
import { getUploads, subscribe } from './uploads';

export const useUploads = () => useSyncExternalStore(subscribe, getUploads);
