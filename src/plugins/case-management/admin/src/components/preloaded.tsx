import { type ComponentType, createElement, lazy, useState } from 'react';

interface Preloaded<Props> {
  /** Fetches the code, so that the component is there at once when it is needed. */
  preload: () => void;
  Component: ComponentType<Props>;
}

/**
 * A component whose code is fetched apart. React's own `lazy` waits once even for what has been fetched, and whoever
 * pressed a key and types on loses letters in that moment; a component that is here is drawn in the same moment.
 */
export const preloaded = <Props extends object>(load: () => Promise<ComponentType<Props>>): Preloaded<Props> => {
  let here: ComponentType<Props> | undefined;
  const fetched = async () => {
    here = await load();
    return { default: here };
  };
  // The types of `lazy` know no generic properties.
  const Later: ComponentType<Props> = lazy(fetched) as unknown as ComponentType<Props>;
  const Component = (props: Props) => {
    // One of the two for as long as it is open: the other would begin with an empty form.
    const [Chosen] = useState<ComponentType<Props>>(() => here ?? Later);
    return createElement(Chosen, props);
  };
  // A failed fetch is tried again when the component is needed, and told there.
  return { preload: () => void fetched().catch(() => undefined), Component };
};
