import type { Failure } from './send';
import { useText } from './use-text';

/** What went wrong and what to do, in a sentence. */
export const useFailureText = () => {
  const t = useText();
  return (failure: Failure) => (failure.kind === 'refused' ? failure.message : t(`failure.${failure.kind}`));
};
